/// Which events of a network's history somebody may see.
///
/// Who was asked a reflective question, who answered it and who wrote in a journal is for themselves; of questions and
/// answers the facilitator hears, too. What happens with a candidate is for conveners and their deputies, as far as they may
/// know of the candidate.
package struct EventSight: Sendable, Hashable {
    package let person: ID<Person>?
    /// Kinds that one sees of oneself only; never empty.
    package let personal: [EventKind]

    /// Whoever hears of one of these hears of a candidate, which is the subject.
    package static let ofCandidates: [EventKind] = [
        .applicationSent, .applicationWithdrawn, .interestAnswered, .proposalSent, .eligibilityDecided,
        .reviewerAssigned, .reviewerReleased, .interestsDeclared, .candidateScored, .visitRecorded, .dissentRecorded,
        .candidateDecided, .readerRefused, .conflictCleared, .sentenceAccepted, .cohortRuleStated, .cohortRuleDropped,
        .reserveTaken, .visitPlanned, .visitCalledOff, .itemAdded, .itemMoved, .itemDropped, .itemCalled, .voteCast,
        .scoreChanged, .itemEnded, .itemMinutesWritten,
        .appealLodged, .secondReaderNamed, .appealAnswered, .applicationErased, .ownHoursOffered,
    ]

    /// Work on candidates as a set: for those who look after them.
    package static let ofAssigning: [EventKind] = [
        .assignmentAsked, .assignmentAccepted, .cohortTermsStated, .quotaStated, .quotaDropped, .cohortAsked,
        .seedRecorded, .drawAsked, .cohortAccepted, .outstandingReleased, .meetingPlanned, .presenceNoted,
        .meetingOpened, .meetingClosed, .minutesWritten, .minutesApproved, .interviewsStated, .interviewsAsked,
        .interviewsAccepted,
    ]

    package init(_ actor: Actor) {
        person = actor.person
        let questions: [EventKind] = [.reflectiveQuestionAsked, .reflectiveQuestionAnswered]
        personal =
            [
                .journalWritten, .tieNamed, .tieTakenBack, .lateDecisionsReleased, .expertiseStated, .bidsMade,
                .calibrationAsked,
                .hoursOffered, .reviewsTaken, .rhythmChosen, .actTakenBack, .contactAnswered, .seatReminded,
                .invitationReminded,
            ]
            + (actor.holds(.facilitator) ? [] : questions)
            + (actor.holds(.convener) || actor.holds(.deputy)
                ? [] : [.alumnusAsked] + Self.ofCandidates + Self.ofAssigning)
    }
}
