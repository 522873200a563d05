import Domain
import Markup
import Web
import Words

/// One candidate's dossier, as the viewer may see it: the application, reviews, visits and the decision in one record.
struct CandidatePage: Page {
    /// Something to do, or why it cannot be done now.
    struct Step: Encodable {
        let label: Phrase
        let address: Address
        let reason: Phrase?

        init(_ label: Phrase, _ address: Address, _ verdict: Verdict) {
            self.label = label
            self.address = address
            reason = verdict.refusal?.reason
        }
    }

    struct File: Encodable {
        let name: String
        let address: Address
    }

    let frame: NetworkFrame?
    let name: Phrase
    /// What reviewers call it where they see no names.
    let number: Int?
    let state: Phrase
    let contact: String?
    let eligibility: Eligibility?
    let eligibilityReason: String?
    let decision: Decision?
    let decisionReason: String?
    let answers: [AnsweredForm.Answer]
    /// Where it is said that there is no conflict of interest, while something confidential is shut.
    let declare: Address?
    /// What the rules of the call hold against the application, while nobody has decided on its eligibility.
    let unmet: [String]
    /// The version of the call it is read with.
    let version: Address?
    let files: [File]
    let reviews: [CandidateReviewCard]
    let visits: [VisitCard]
    let planned: [PlannedVisitCard]
    let conflicts: [ConflictCard]
    /// Who opened it and when; for those who look after it.
    let openings: [SelectionStore.OpeningRow]
    /// What decisions rested on, for those who look after it; for others their own dissent.
    let record: Address?
    let appeal: Address?
    let isOpen: Bool
    let steps: [Step]

    init(_ scene: Scene, _ path: Path) throws {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let facts = try CharterStore(scene).facts()
        let dossier = try selection.dossier(id)
        let standing = dossier.standing
        let sight = standing.sight
        let application = dossier.isOpen ? try selection.application(id) : nil
        let answered = try selection.answered(in: dossier)
        name = dossier.row.name
        number = dossier.row.number
        state = CandidatesPage.state(dossier.row, sight, answersInterests: try selection.answersInterests())
        contact = standing.may(.seeName) ? application?.contact : nil
        eligibility = dossier.row.eligibility
        eligibilityReason = dossier.isOpen ? dossier.eligibilityReason : nil
        decision = dossier.row.decision
        decisionReason = dossier.decisionReason
        isOpen = dossier.isOpen
        answers = answered.map { $0.answers(in: $0.sent) } ?? []
        declare = answers.contains(where: \.isShut) ? Address(.candidateInterests, facts.slug, id) : nil
        unmet = sight.seesAll && dossier.row.eligibility == nil ? answered?.sentUnmet ?? [] : []
        version = application.map {
            Address(.callVersion, facts.slug, String($0.proposalVersion ?? $0.version))
        }
        files = try selection.files(in: dossier).map {
            File(name: $0.file.name, address: Address(.candidateFile, facts.slug, id, $0.id))
        }
        let releasing = Reviewing(stage: facts.stage).verdictOnReleasing(from: dossier.candidate, by: scene.actor)
        let scores = try selection.scores(of: dossier)
        let changes = try selection.changes(of: dossier)
        let rubric = try selection.rubric(for: id)
        visits = try VisitCard.cards(
            dossier.isOpen ? try selection.visits(of: dossier) : [], rubric, selection, of: id, in: facts.slug)
        planned = try selection.planned(for: dossier).map { visit in
            PlannedVisitCard(
                visit, calendar: Address(.visitCalendar, facts.slug, id, visit.id),
                callOff: sight.seesAll && visit.ends > scene.now
                    ? Address(.callOffVisit, facts.slug, id, visit.id) : nil)
        }
        reviews = try selection.reviews(of: dossier).map { review in
            CandidateReviewCard(
                review, scores, changes, by: rubric,
                release: sight.seesAll && !review.isReleased && facts.stage == .selection
                    ? FormButton(
                        say("Release"), posts: Address(.releaseReviewer, facts.slug, id, review.person),
                        verdict: releasing,
                        once: scene.newID(), weight: .plain) : nil)
        }
        conflicts =
            sight.seesAll
            ? try ConflictCard.cards(
                of: try selection.conflicts(on: id), try selection.clearings(on: sight).filter { $0.candidate == id },
                [id: dossier.candidate], scene, facts
            ).map(\.card) + ConflictCard.cards(of: selection.earlierDeclarations(of: id), scene) : []
        let hasRecord = try RecordStore(scene).hasSomething(on: dossier)
        record = hasRecord ? Address(.decisionRecord, facts.slug, id) : nil
        let hasAppeal = try (sight.seesAll || standing.isSecondReader) && AppealStore(scene).appeal(of: id) != nil
        appeal = hasAppeal ? Address(.appeal, facts.slug, id) : nil
        openings = sight.seesAll ? try selection.openings(of: dossier) : []
        steps = try Self.steps(id, dossier, sight, facts, selection)
        frame = scene.frame(of: facts, current: .candidates)
    }

    private static func steps(
        _ id: ID<Candidate>, _ dossier: SelectionStore.DossierRow, _ sight: CandidateSight, _ facts: NetworkFacts,
        _ selection: SelectionStore
    ) throws -> [Step] {
        let isLate = facts.stage == .invitation && dossier.candidate.isHandedOver && dossier.candidate.isOpen
        guard facts.stage <= .selection || isLate, let member = selection.scene.actor.member else { return [] }
        let actor = selection.scene.actor
        let reviewing = Reviewing(stage: facts.stage)
        var steps: [Step] = []
        if let own = dossier.row.own {
            if !own.hasDeclared {
                let verdict = reviewing.verdictOnDeclaring(dossier.standing)
                steps.append(Step(say("Declare your interests"), Address(.candidateInterests, facts.slug, id), verdict))
            }
            steps.append(
                Step(
                    say("Score the candidate"), Address(.candidateScores, facts.slug, id),
                    try selection.scoring(dossier)))
        }
        if sight.seesAll {
            let candidate = dossier.candidate
            if facts.stage == .call, try selection.call()?.terms.hasTwoSteps == true {
                steps.append(
                    Step(
                        say("Answer the expression of interest"), Address(.candidateInterest, facts.slug, id),
                        try selection.answeringInterest(of: dossier, id)))
            }
            steps += [
                Step(
                    say("Decide on eligibility"), Address(.candidateEligibility, facts.slug, id),
                    reviewing.verdictOnScreening(candidate, by: actor)),
                Step(
                    say("Assign a reviewer"), Address(.candidateReviewers, facts.slug, id),
                    reviewing.verdictOnAssigning(to: candidate, by: actor)),
                Step(
                    say("Plan a visit or an interview"), Address(.planVisit, facts.slug, id),
                    try selection.visiting().verdictOnPlanning(candidate, by: actor)),
                Step(
                    say("Decide on the candidate"), Address(.candidateDecision, facts.slug, id),
                    try selection.deciding(on: id).verdict(on: candidate, choosing: .reserve, by: member)),
                Step(
                    say("Write the letter to the applicant"), Address(.candidateLetter, facts.slug, id),
                    try selection.lettering().verdict(on: candidate, by: member)),
            ]
        }
        if dossier.isOpen {
            let verdict = reviewing.verdictOnVisiting(dossier.standing)
            steps.append(
                Step(say("Record a visit or an interview"), Address(.candidateVisits, facts.slug, id), verdict))
        }
        if dossier.isOpen, dossier.standing.sight.phase.kind.isDiscussed {
            let verdict = try selection.dissenting().verdict(on: dossier.standing)
            steps.append(Step(say("Record dissent"), Address(.candidateDissent, facts.slug, id), verdict))
        }
        steps.append(
            Step(
                say("Step back from the candidate"), Address(.stepBack, facts.slug, id),
                reviewing.verdictOnSteppingBack(dossier.standing)))
        return steps
    }

    var title: Phrase { name }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(name)</h1>
        <p class="stage">\(state)</p>
        \(contact.map { "<p class=\"note\">\(say("Written by \($0)"))</p>" as HTML })
        \(version.map { "<p class=\"note\"><a href=\"\($0)\">\(say("The version of the call it answers"))</a></p>" as HTML })
        \(when(!isOpen, "<p class=\"empty\">\(say("The dossier opens once you have declared whether you have a conflict of interest."))</p>"))
        \(when(!steps.isEmpty, stepList))
        \(when(!unmet.isEmpty, unmetList))
        \(decisionReason.map { verdict(decision?.label ?? say("Decision"), $0) })
        \(record.map { "<p><a href=\"\($0)\">\(say("The record of the decision"))</a></p>" as HTML })
        \(appeal.map { "<p><a href=\"\($0)\">\(say("The appeal"))</a></p>" as HTML })
        \(eligibilityReason.map { verdict(eligibility?.label ?? say("Eligibility"), $0) })
        \(answers.html { answer in
            "<section><h2>\(answer.question)</h2>\(when(answer.isConfidential, "<p class=\"meta\">\(say("confidential"))</p>"))\(answer.isShut ? shut : Markdown(answer.text).html)</section>"
        })
        \(when(!files.isEmpty, fileList))
        \(when(!reviews.isEmpty, "<section><h2>\(say("Reviews"))</h2>\(reviews.html { $0.html(for: viewer) })</section>"))
        \(when(!planned.isEmpty, PlannedVisitCard.list(planned)))
        \(when(!visits.isEmpty, visitList))
        \(when(!conflicts.isEmpty, "<section><h2>\(say("Conflicts of interest"))</h2><ul class=\"list\">\(conflicts.html { $0.html })</ul></section>"))
        \(when(!openings.isEmpty, openingList))
        """
    }

    private var openingList: HTML {
        """
        <section><details><summary>\(say("Who opened the dossier"))</summary><ol class="timeline">\(openings.html { opening in
            "<li><time>\(opening.at)</time><p>\(opening.name)\(when(opening.file != nil, " · \(say("an attachment"))"))</p></li>"
        })</ol></details></section>
        """
    }

    private var stepList: HTML {
        """
        <section><h2>\(say("What comes next"))</h2><ul class="list">\(steps.html { step in
            if let reason = step.reason {
                "<li>\(step.label)<p class=\"reason\">\(reason)</p></li>"
            } else {
                "<li><a class=\"title\" href=\"\(step.address)\">\(step.label)</a></li>"
            }
        })</ul></section>
        """
    }

    private var unmetList: HTML {
        """
        <div class="summary"><h2>\(say("By the rules of the call: not eligible"))</h2>
        <ul>\(unmet.html { "<li>\($0)</li>" })</ul>
        <p>\(say("This is a proposal. A convener decides."))</p></div>
        """
    }

    private var shut: HTML {
        """
        <p class="empty">\(say("This opens once you have declared whether you have a conflict of interest.")) \(declare.map {
            "<a href=\"\($0)\">\(say("Declare your interests"))</a>" as HTML
        })</p>
        """
    }

    private func verdict(_ label: Phrase, _ reason: String) -> HTML {
        "<section><h2>\(label)</h2><blockquote>\(Markdown(reason).html)</blockquote></section>"
    }

    private var fileList: HTML {
        """
        <section><h2>\(say("Attachments"))</h2><ul class="list">\(files.html { file in
            "<li><a class=\"title\" href=\"\(file.address)\">\(file.name)</a></li>"
        })</ul></section>
        """
    }

    private var visitList: HTML {
        """
        <section><h2>\(say("Visits and interviews"))</h2><ol class="timeline">\(visits.html { $0.html })</ol></section>
        """
    }
}
