import Domain
import Foundation
import Sealing

/// Holds what stands in the tables against the seals in the chain: a score, a vote, a decision or a reason that was
/// changed beside its event shows here.
struct SealAudit {
    let book: SealBook
    let network: ID<Network>
    private let names: [Int64: String]
    var faults: [AuditFault] = []
    /// What was written before the chain sealed such things: it verifies, but a change of it would not show.
    var unsealed: [AuditLine] = []

    init(_ events: [RecordedEvent], of network: ID<Network>, naming candidates: [AuditStore.CandidateRow]) {
        self.network = network
        book = SealBook(events)
        names = candidates.reduce(into: [:]) { $0[$1.id.rawValue] = $1.name }
    }

    func last(_ kind: EventKind, _ candidate: ID<Candidate>, _ fact: String = "") -> SealBook.Entry? {
        book.last(kind, candidate.rawValue, by: nil, fact)
    }

    func name(_ candidate: ID<Candidate>) -> String { names[candidate.rawValue] ?? candidate.description }

    /// With an event that says so; otherwise it is checked as if it were still there.
    func isErased(_ candidate: ID<Candidate>) -> Bool { last(.applicationErased, candidate) != nil }

    static func seal(_ salt: [UInt8]?, _ text: String) -> String? {
        salt.map { Digest(hashing: $0 + Array(text.utf8)).hex }
    }

    mutating func check(_ candidate: AuditStore.CandidateRow) {
        let name = candidate.name
        if candidate.erased != nil {
            erased(candidate)
            return
        }
        if let eligibility = candidate.eligibility {
            expect(
                "The decision on the eligibility of \(name)", last(.eligibilityDecided, candidate.id),
                seal: Self.seal(candidate.eligibilitySalt, "\(eligibility)\n\(candidate.eligibilityReason ?? "")"))
        }
        if let goesOn = candidate.goesOn {
            expect(
                "The answer to the interest of \(name)", last(.interestAnswered, candidate.id),
                seal: Self.seal(candidate.answerSalt, "\(goesOn)\n\(candidate.answerReason ?? "")"))
        }
        decision(on: candidate)
        if let released = candidate.released, !releases.contains(released) {
            faults.append(AuditFault("The decision on \(name) stands as released, and no event released it."))
        }
    }

    /// Its texts cannot be held against their seals any more, as it should be; that they went must be an event.
    private mutating func erased(_ candidate: AuditStore.CandidateRow) {
        if last(.applicationErased, candidate.id) == nil {
            faults.append(AuditFault("The \(candidate.name) was erased without an event."))
        }
        if candidate.decision == nil, let record = book.lastRecord(of: candidate.id) {
            faults.append(AuditFault("The decision on the \(candidate.name) is gone.", at: record.position))
        }
    }

    private var releases: Set<Moment> {
        let kinds: [EventKind] = [.decisionsReleased, .lateDecisionsReleased, .interestAnswered]
        return Set(book.events.filter { event in kinds.contains { $0.rawValue == event.kind } }.map(\.at))
    }

    private mutating func decision(on candidate: AuditStore.CandidateRow) {
        let what = "The decision on \(candidate.name)"
        let appealed = last(.appealAnswered, candidate.id).flatMap { entry in
            entry.facts["decision"].map { _ in entry.named("decision") }
        }
        let decided = book.sealed(candidate.id, [.candidateDecided, .reserveTaken], in: .cohortAccepted)
        if let sealed = appealed ?? decided {
            guard let decision = candidate.decision else {
                faults.append(AuditFault("\(what) is gone.", at: sealed.event.position))
                return
            }
            expect(
                what, sealed,
                seal: Self.seal(candidate.decisionSalt, "\(decision)\n\(candidate.decisionReason ?? "")"))
            return
        }
        guard let decision = candidate.decision else { return }
        // Whoever was not eligible, or not asked to go on, is declined for that reason.
        let isFollowing =
            decision == Decision.decline.rawValue
            && (candidate.eligibility == Eligibility.ineligible.rawValue
                && candidate.decisionReason == candidate.eligibilityReason
                || candidate.goesOn == false && candidate.decisionReason == candidate.answerReason)
        if !isFollowing { faults.append(AuditFault("\(what) stands without an event.")) }
    }

    /// Scores against the seal of their last event; without one they came in by the back door.
    mutating func check(
        _ review: AuditStore.ReviewRow, _ marks: [AuditStore.MarkRow], by rubric: [Criterion], named person: String
    ) {
        if isErased(review.candidate) { return }
        let what = "The review of \(name(review.candidate)) by \(person)"
        guard review.scored != nil || !marks.isEmpty else { return }
        let given = Review(
            marks.reduce(into: [:]) { $0[$1.criterion] = $1.mark }, confidence: review.confidence)
        let sealed = book.sealed(
            review.candidate, [.candidateScored, .scoreChanged], in: .reviewsTaken, by: review.person)
        expect(what, sealed, seal: Self.seal(review.salt, given.sealed(by: rubric)))
    }

    mutating func check(_ clearing: AuditStore.ClearingRow, named person: String) {
        if isErased(clearing.candidate) { return }
        expect(
            "The clearing of \(person) for \(name(clearing.candidate))",
            last(.conflictCleared, clearing.candidate, "person \(clearing.person)"),
            seal: Self.seal(clearing.salt, "\(clearing.kind)\n\(clearing.reason)"))
    }

    mutating func check(_ dissent: RecordStore.DissentRow) {
        if isErased(dissent.candidate) { return }
        expect(
            "The dissent of \(dissent.name) about \(name(dissent.candidate))", book.dissent(dissent.id),
            seal: Self.seal(dissent.salt, dissent.reason))
    }

    mutating func check(_ sentence: LetterStore.SentenceRow) {
        expect(
            "The sentence on \(sentence.criterion.rawValue) in the letter to \(name(sentence.candidate))",
            last(.sentenceAccepted, sentence.candidate, "criterion \(sentence.criterion.rawValue)"),
            seal: Self.seal(sentence.salt, sentence.text))
    }

    mutating func check(_ appeal: AppealStore.AppealRow) {
        if isErased(appeal.candidate) { return }
        let name = name(appeal.candidate)
        expect(
            "The appeal of \(name)", last(.appealLodged, appeal.candidate), seal: Self.seal(appeal.salt, appeal.reason))
        guard let outcome = appeal.outcome else { return }
        expect(
            "The answer to the appeal of \(name)", last(.appealAnswered, appeal.candidate),
            seal: Self.seal(appeal.answerSalt, "\(outcome.rawValue)\n\(appeal.answer)"))
    }

    /// What a decision rested on, and the rubric it was made by.
    mutating func check(_ decision: RecordStore.DecisionRow, by rubric: [Criterion]) {
        let what = "The record of the decision on \(name(decision.candidate)) of \(decision.at.iso)"
        let record = book.record(decision.id)
        expect("\(what), its inputs,", record, seal: decision.seal)
        if isErased(decision.candidate) { return }
        expect(
            what, record?.ofDecision(on: decision.candidate),
            seal: Self.seal(decision.decisionSalt, "\(decision.decision.rawValue)\n\(decision.reason)"))
        if InputsStore.digest(of: rubric) != decision.inputs.rubric {
            faults.append(AuditFault("The rubric is not the one by which \(name(decision.candidate)) was decided on."))
        }
    }

    /// A decision that the chain knows of must still be on record.
    mutating func checkAreThere(_ records: [RecordStore.DecisionRow]) {
        let kept = Set(records.map(\.id.description))
        for record in book.recorded where !kept.contains(record.id) {
            let name = record.candidate.map(name) ?? record.id
            faults.append(AuditFault("The record of a decision on \(name) is gone.", at: record.event.position))
        }
    }

    /// A vote of the panel against the seal of the last time it was cast.
    mutating func check(_ vote: AuditStore.VoteRow, named person: String) {
        expect(
            "The vote of \(person) on \(name(vote.candidate))",
            book.last(.voteCast, vote.candidate.rawValue, by: vote.person, "item \(vote.item)"),
            seal: Self.seal(vote.salt, vote.vote.rawValue))
    }

    /// What the votes on one item came to, closed by itself or with its meeting.
    mutating func check(_ item: AuditStore.ItemRow, _ votes: [AuditStore.VoteRow]) {
        let tally = PanelTally(votes.filter(\.counts).map(\.vote), quorum: item.quorum)
        guard let ended = last(.itemEnded, item.candidate, "item \(item.id)") ?? book.count(item.id) else { return }
        expect("The count of votes on \(name(item.candidate))", ended, seal: Self.seal(item.salt, tally.sealed))
    }

    /// - Parameter isOptional: whether there are events of that kind from before it was sealed.
    mutating func expect(_ what: String, _ entry: SealBook.Entry?, seal: String?, isOptional: Bool = false) {
        guard let entry else {
            faults.append(AuditFault("\(what) stands without an event."))
            return
        }
        let position = entry.event.position
        if isOptional, entry.seal == nil {
            unsealed.append(AuditLine(what, position: position, at: entry.event.at))
        } else if entry.seal != seal {
            let erased = book.events.last { $0.kind == EventKind.personErased.rawValue && $0.position > position }
            let cause = erased.map {
                " A person was erased since (event \($0.position)); their name went out of texts."
            }
            faults.append(AuditFault("\(what) is not what event \(position) sealed.\(cause ?? "")", at: position))
        }
    }
}
