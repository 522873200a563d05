import Domain
import Foundation
import Sealing

/// Holds what stands in the tables against the seals in the chain: a score, a decision or a reason that was changed
/// beside its event shows here.
struct SealAudit {
    private let events: [RecordedEvent]
    private let last: [Key: RecordedEvent]
    /// Those that seal something of many candidates at once.
    private let batches: [EventKind: [RecordedEvent]]
    private let names: [Int64: String]
    private(set) var faults: [AuditFault] = []

    private struct Key: Hashable {
        let kind: EventKind
        let subject: Int64
        var person: ID<Person>?
    }

    init(_ events: [RecordedEvent], naming candidates: [AuditStore.CandidateRow]) {
        self.events = events
        batches = [EventKind.cohortAccepted, .reviewsTaken].reduce(into: [:]) { batches, kind in
            batches[kind] = events.filter { $0.kind == kind.rawValue }
        }
        names = candidates.reduce(into: [:]) { $0[$1.id.rawValue] = $1.name }
        last = events.reduce(into: [:]) { last, event in
            guard let kind = EventKind(rawValue: event.kind) else { return }
            last[Key(kind: kind, subject: event.subject)] = event
            last[Key(kind: kind, subject: event.subject, person: event.actor)] = event
        }
    }

    private func last(_ kind: EventKind, _ candidate: ID<Candidate>, by person: ID<Person>? = nil) -> RecordedEvent? {
        last[Key(kind: kind, subject: candidate.rawValue, person: person)]
    }

    /// The last event that sealed something of a candidate, and under which name: one of its own, or one of many.
    private func sealed(
        _ candidate: ID<Candidate>, _ kinds: [EventKind], in batch: EventKind, by person: ID<Person>? = nil
    ) -> (event: RecordedEvent, fact: String)? {
        let own = kinds.compactMap { last($0, candidate, by: person) }.max { $0.position < $1.position }
        let fact = candidate.description
        let many = batches[batch]?.last { (person == nil || $0.actor == person) && $0.fact(fact) != nil }
        if let many, many.position > own?.position ?? 0 { return (many, fact) }
        return own.map { ($0, "seal") }
    }

    private func name(_ candidate: ID<Candidate>) -> String { names[candidate.rawValue] ?? candidate.description }

    /// With an event that says so; otherwise it is checked as if it were still there.
    private func isErased(_ candidate: ID<Candidate>) -> Bool { last(.applicationErased, candidate) != nil }

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
        let records = events.filter { $0.subject == candidate.id.rawValue && $0.fact("record") != nil }
        if candidate.decision == nil, !records.isEmpty {
            faults.append(AuditFault("The decision on the \(candidate.name) is gone.", at: records.last?.position))
        }
    }

    private var releases: Set<Moment> {
        let kinds: [EventKind] = [.decisionsReleased, .lateDecisionsReleased, .interestAnswered]
        return Set(events.filter { event in kinds.contains { $0.rawValue == event.kind } }.map(\.at))
    }

    private mutating func decision(on candidate: AuditStore.CandidateRow) {
        let what = "The decision on \(candidate.name)"
        let appealed = last(.appealAnswered, candidate.id).flatMap { event in
            event.fact("decision").map { _ in (event: event, fact: "decision") }
        }
        if let sealed = appealed ?? sealed(candidate.id, [.candidateDecided], in: .cohortAccepted) {
            guard let decision = candidate.decision else {
                faults.append(AuditFault("\(what) is gone.", at: sealed.event.position))
                return
            }
            expect(
                what, sealed.event, fact: sealed.fact,
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
        let sealed = sealed(
            review.candidate, [.candidateScored, .scoreChanged], in: .reviewsTaken, by: review.person)
        expect(
            what, sealed?.event, fact: sealed?.fact ?? "seal",
            seal: Self.seal(review.salt, given.sealed(by: rubric)))
    }

    mutating func check(_ clearing: AuditStore.ClearingRow, named person: String) {
        if isErased(clearing.candidate) { return }
        let event = events.last {
            $0.kind == EventKind.conflictCleared.rawValue && $0.subject == clearing.candidate.rawValue
                && $0.fact("person") == clearing.person.description
        }
        expect(
            "The clearing of \(person) for \(name(clearing.candidate))", event,
            seal: Self.seal(clearing.salt, "\(clearing.kind)\n\(clearing.reason)"))
    }

    mutating func check(_ dissent: RecordStore.DissentRow) {
        if isErased(dissent.candidate) { return }
        expect(
            "The dissent of \(dissent.name) about \(name(dissent.candidate))", event("dissent", dissent.id.description),
            seal: Self.seal(dissent.salt, dissent.reason))
    }

    mutating func check(_ sentence: LetterStore.SentenceRow) {
        let event = events.last {
            $0.kind == EventKind.sentenceAccepted.rawValue && $0.subject == sentence.candidate.rawValue
                && $0.fact("criterion") == sentence.criterion.rawValue
        }
        expect(
            "The sentence on \(sentence.criterion.rawValue) in the letter to \(name(sentence.candidate))", event,
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
        let event = event("record", decision.id.description)
        expect("\(what), its inputs,", event, fact: "inputs", seal: decision.seal)
        if isErased(decision.candidate) { return }
        expect(
            what, event, fact: event?.fact("decision") == nil ? "seal" : "decision",
            seal: Self.seal(decision.decisionSalt, "\(decision.decision.rawValue)\n\(decision.reason)"))
        if InputsStore.digest(of: rubric) != decision.inputs.rubric {
            faults.append(AuditFault("The rubric is not the one by which \(name(decision.candidate)) was decided on."))
        }
    }

    /// A decision that the chain knows of must still be on record.
    mutating func checkAreThere(_ records: [RecordStore.DecisionRow]) {
        let kept = Set(records.map(\.id.description))
        for event in events {
            guard let record = event.fact("record"), !kept.contains(record) else { continue }
            let name = name(ID(rawValue: event.subject))
            faults.append(AuditFault("The record of a decision on \(name) is gone.", at: event.position))
        }
    }

    private func event(_ fact: String, _ value: String) -> RecordedEvent? { events.last { $0.fact(fact) == value } }

    private mutating func expect(_ what: String, _ event: RecordedEvent?, fact: String = "seal", seal: String?) {
        guard let event else {
            faults.append(AuditFault("\(what) stands without an event."))
            return
        }
        if event.fact(fact) != seal {
            faults.append(
                AuditFault("\(what) is not what event \(event.position) sealed.", at: event.position))
        }
    }
}

extension RecordedEvent {
    /// What the event holds under a name, as text.
    func fact(_ name: String) -> String? {
        let body = try? JSONSerialization.jsonObject(with: Data(self.body.utf8)) as? [String: Any]
        return body?[name].map { "\($0)" }
    }
}
