import Domain
import Hummingbird
import Web
import Words

/// The call, applications, candidates.
enum SelectionRoutes {
    static func add(to doors: Doors) {
        doors.page(.call, for: .anyone, CallPage.init)
        doors.page(.callVersion, for: .anyone, CallVersionPage.init)
        build(doors)
        doors.action(.openCall, OpenCall.self)
        doors.action(.closeCall, CloseCall.self)
        doors.draft(.beginApplication, for: .anyone, BeginApplication.self)
        doors.page(.applicationBegun, for: .anyone, ApplicationBegunPage.init)

        let applicant = Doors.Access.holder(of: .application)
        doors.page(.application, for: applicant, ApplicationPage.init)
        doors.draft(.application, for: applicant, SaveApplication.self)
        doors.action(.sendApplication, for: applicant, SendApplication.self)
        doors.draft(.applicationClock, for: applicant, TellTimeZone.self)
        doors.action(.withdrawApplication, for: applicant, WithdrawApplication.self)
        doors.draft(.removeApplicationFile, for: applicant, RemoveApplicationFile.self)
        doors.download(.applicationFile, for: applicant) { scene, path in
            let selection = SelectionStore(scene)
            return try selection.file(path.id("file"), of: selection.ownApplication().id)
        }

        review(through: doors)
        choose(through: doors)
        visit(through: doors)
        MeetingRoutes.add(to: doors)
        doors.page(.candidates, CandidatesPage.init)
        doors.page(
            .candidate, marking: { try SelectionStore($0).noteOpening(of: $1.id("candidate")) }, CandidatePage.init)
        doors.download(
            .candidateFile,
            marking: { try SelectionStore($0).noteOpening(of: $1.id("candidate"), file: $1.id("file")) },
            { scene, path in
                let selection = SelectionStore(scene)
                return try selection.file(path.id("file"), in: selection.dossier(path.id("candidate")))
            })
        doors.action(.candidateInterest, AnswerInterest.self)
        doors.action(.candidateEligibility, DecideEligibility.self)
        doors.action(.candidateReviewers, AssignReviewer.self)
        doors.action(.releaseReviewer, ReleaseReviewer.self)
        doors.action(.candidateInterests, DeclareInterests.self)
        doors.action(.stepBack, StepBack.self)
        doors.action(.clearConflict, ClearConflict.self)
        doors.page(.conflicts, ConflictsPage.init)
        doors.action(.newTie, NameTie.self)
        doors.action(.takeTieBack, TakeTieBack.self)
        doors.page(.refusedReaders, for: applicant, RefusedReadersPage.init)
        doors.action(.newRefusedReader, for: applicant, RefuseReader.self)
        doors.page(.phases, PhasesPage.init)
        doors.action(.phase, SetPhase.self)
        doors.action(.enterPhase, EnterPhase.self)
        doors.action(.candidateScores, ScoreCandidate.self)
        doors.draft(.reviewDraft, KeepReviewDraft.self)
        doors.action(.candidateDecision, DecideCandidate.self)
        doors.action(.releaseDecisions, ReleaseDecisions.self)
        record(through: doors)
    }
    /// What decisions rested on, and what stays of them.
    private static func record(through doors: Doors) {
        doors.page(.decisionRecord, DecisionRecordPage.init)
        doors.action(.candidateDissent, RecordDissent.self)
        doors.page(.candidateLetter, CandidateLetterPage.init)
        doors.action(.letterSentence, AcceptSentence.self)
        doors.page(.decisionLetters, DecisionLettersPage.init)
        doors.page(.appeal, AppealPage.init)
        doors.action(.secondReader, NameSecondReader.self)
        doors.action(.answerAppeal, AnswerAppeal.self)
        doors.download(.applicationCopy, for: .holder(of: .application), ApplicationCopy.download)
        doors.download(.selectionCopy, SelectionCopy.download)
        doors.action(.eraseApplication, for: .holder(of: .application), EraseApplication.self)
        doors.action(.lodgeAppeal, for: .holder(of: .application), LodgeAppeal.self)
    }
    /// Where conveners build the call.
    private static func build(_ doors: Doors) {
        doors.action(.callText, WriteCall.self)
        doors.page(.callDraft, CallDraftPage.init)
        doors.page(.callPreview, CallPreviewPage.init)
        doors.action(.newCallQuestion, SetCallQuestion.self)
        doors.action(.callQuestion, SetCallQuestion.self)
        doors.action(.moveCallQuestion, MoveCallQuestion.self)
        doors.action(.dropCallQuestion, DropCallQuestion.self)
        doors.action(.newCallRule, SetCallRule.self)
        doors.action(.callRule, SetCallRule.self)
        doors.action(.dropCallRule, DropCallRule.self)
        doors.action(.newCriterion, SetCriterion.self)
        doors.action(.criterion, SetCriterion.self)
        doors.action(.moveCriterion, MoveCriterion.self)
        doors.action(.dropCriterion, DropCriterion.self)
        doors.action(.beginCallChange, BeginCallChange.self)
        doors.action(.publishCallChange, PublishCallChange.self)
        doors.action(.dropCallChange, DropCallChange.self)
    }
    /// Who reads what, and what the scores come to.
    private static func review(through doors: Doors) {
        doors.page(.assignment, AssignmentPage.init)
        doors.action(.newAssignment, AskForAssignment.self)
        doors.action(.acceptAssignment, AcceptAssignment.self)
        doors.download(.assignmentTable, AssignmentTable.download)
        doors.action(.openBidding, OpenBidding.self)
        doors.action(.closeBidding, CloseBidding.self)
        doors.page(.ownReviewing, OwnReviewingPage.init)
        doors.page(.readingQueue, ReadingQueuePage.init)
        doors.page(.offlineReviews, OfflinePage.init)
        doors.draft(.offlineReviews, UploadReviews.self)
        doors.download(.offlineForm, marking: OfflineSheet.note, OfflineSheet.download)
        doors.page(.offlineUpload, OfflineUploadPage.init)
        doors.action(.takeReviews, TakeReviews.self)
        doors.action(.expertise, StateExpertise.self)
        doors.action(.bids, MakeBids.self)
        doors.page(.calibration, CalibrationPage.init)
        doors.action(.newCalibration, CalibrateScores.self)
        doors.download(.calibrationTable, CalibrationTable.download)
    }
    /// What is seen in person.
    private static func visit(through doors: Doors) {
        doors.action(.candidateVisits, RecordVisit.self)
        doors.action(.planVisit, PlanVisit.self)
        doors.page(.interviews, InterviewsPage.init)
        doors.action(.interviewRound, StateInterviews.self)
        doors.action(.interviewHours, OfferHours.self)
        doors.action(.ownInterviewHours, for: .holder(of: .application), OfferOwnHours.self)
        doors.action(.newInterviews, AskForInterviews.self)
        doors.action(.acceptInterviews, AcceptInterviews.self)
        doors.download(.interviewTable, InterviewsPage.table)
        doors.download(.ownInterviewCalendar, InterviewsPage.calendar)
        doors.action(.callOffVisit, CallOffVisit.self)
        doors.download(.visitCalendar, VisitCalendar.download)
        doors.download(.ownVisitCalendar, for: .holder(of: .application), VisitCalendar.ownDownload)
        doors.download(
            .visitFile,
            marking: { try SelectionStore($0).noteOpening(of: $1.id("candidate"), visitFile: $1.id("file")) },
            { scene, path in
                let selection = SelectionStore(scene)
                return try selection.visitFile(path.id("file"), in: selection.dossier(path.id("candidate")))
            })
    }
    /// Who is to sit at the table together.
    private static func choose(through doors: Doors) {
        doors.page(.cohort, CohortPage.init)
        doors.action(.cohortTerms, StateCohortTerms.self)
        doors.action(.newQuota, StateQuota.self)
        doors.action(.quota, StateQuota.self)
        doors.action(.dropQuota, DropQuota.self)
        doors.action(.newCohortRule, StateCohortRule.self)
        doors.action(.dropCohortRule, DropCohortRule.self)
        doors.action(.newCohort, AskForCohort.self)
        doors.action(.newSeed, RecordSeed.self)
        doors.action(.drawCohort, DrawCohort.self)
        doors.action(.releaseOutstanding, ReleaseOutstanding.self)
        doors.action(.acceptCohort, AcceptCohort.self)
        doors.action(.replaceMember, ReplaceMember.self)
        doors.page(.cohortMethod, CohortMethodPage.init)
        doors.download(.cohortSheet, CohortTables.sheet)
        doors.download(.cohortTable, CohortTables.table)
        doors.page(.selectionRates, SelectionRatesPage.init)
        doors.download(.selectionRatesTable, SelectionRatesPage.table)
    }
}
