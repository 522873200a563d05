import Domain
import Foundation

/// What the events of a selection sealed, read once, to be looked up by what was sealed.
struct SealBook {
    /// An event, and the name under which it holds a seal.
    struct Entry {
        let event: RecordedEvent
        let facts: [String: String]
        let name: String

        var seal: String? { facts[name] }

        func named(_ name: String) -> Entry { Entry(event: event, facts: facts, name: name) }

        /// Of the record of a decision: the decision itself, as one or as one of many.
        func ofDecision(on candidate: ID<Candidate>) -> Entry {
            let own = candidate.description
            return named(facts[own] != nil ? own : facts["decision"] != nil ? "decision" : "seal")
        }
    }

    private struct Key: Hashable {
        let kind: EventKind
        let subject: Int64
        var person: ID<Person>?
        var fact = ""
    }

    private struct Line {
        let event: RecordedEvent
        let facts: [String: String]
    }

    let events: [RecordedEvent]
    private var last: [Key: Line] = [:]
    /// Those that seal something of many candidates at once.
    private var batches: [EventKind: [Line]] = [:]
    /// By the id of the record of a decision.
    private var records: [String: Entry] = [:]
    private var dissents: [String: Entry] = [:]
    /// What votes came to that ended with their meeting, by the id of the item.
    private var counts: [String: Entry] = [:]
    private var rules: [String: Entry] = [:]
    private var given: [SelectionStore.ReaderPair: Set<String>] = [:]

    /// Under which names the acceptance of a cohort holds what it keeps of one candidate beside the decision.
    static func record(of candidate: ID<Candidate>) -> String { "\(candidate) record" }
    static func inputs(of candidate: ID<Candidate>) -> String { "\(candidate) inputs" }

    init(_ events: [RecordedEvent]) {
        self.events = events
        for event in events {
            guard let kind = EventKind(rawValue: event.kind) else { continue }
            keep(Line(event: event, facts: event.facts), kind)
        }
    }

    private mutating func keep(_ line: Line, _ kind: EventKind) {
        let event = line.event
        last[Key(kind: kind, subject: event.subject)] = line
        last[Key(kind: kind, subject: event.subject, person: event.actor)] = line
        for name in ["criterion", "person", "item", "visit", "version"] {
            guard let value = line.facts[name] else { continue }
            last[Key(kind: kind, subject: event.subject, fact: "\(name) \(value)")] = line
            last[Key(kind: kind, subject: event.subject, person: event.actor, fact: "\(name) \(value)")] = line
        }
        if kind == .cohortAccepted || kind == .reviewsTaken { batches[kind, default: []].append(line) }
        if kind == .meetingClosed {
            for item in line.facts.keys { counts[item] = Entry(event: event, facts: line.facts, name: item) }
        }
        if let person = event.actor { keepReviews(line, kind, by: person) }
        if kind == .cohortRuleStated, let id = line.facts["rule"] {
            rules[id] = Entry(event: event, facts: line.facts, name: "seal")
        }
        if let id = line.facts["dissent"] { dissents[id] = Entry(event: event, facts: line.facts, name: "seal") }
        if let id = line.facts["record"] { records[id] = Entry(event: event, facts: line.facts, name: "inputs") }
        for (name, id) in line.facts where name.hasSuffix(" record") {
            records[id] = Entry(event: event, facts: line.facts, name: name.replacing(" record", with: " inputs"))
        }
    }

    private mutating func keepReviews(_ line: Line, _ kind: EventKind, by person: ID<Person>) {
        switch kind {
        case .candidateScored, .scoreChanged:
            guard let seal = line.facts["seal"] else { return }
            given[.init(candidate: ID(rawValue: line.event.subject), person: person), default: []].insert(seal)
        case .reviewsTaken:
            for (name, seal) in line.facts {
                guard let candidate = ID<Candidate>(name) else { continue }
                given[.init(candidate: candidate, person: person), default: []].insert(seal)
            }
        default: return
        }
    }

    /// - Parameter fact: a name and a value, where one subject has several.
    func last(
        _ kind: EventKind, _ subject: Int64, by person: ID<Person>? = nil, _ fact: String = ""
    ) -> Entry? {
        last[Key(kind: kind, subject: subject, person: person, fact: fact)].map {
            Entry(event: $0.event, facts: $0.facts, name: "seal")
        }
    }

    /// The last event that sealed something of a candidate: one of its own, or one of many.
    func sealed(
        _ candidate: ID<Candidate>, _ kinds: [EventKind], in batch: EventKind, by person: ID<Person>? = nil
    ) -> Entry? {
        let own = kinds.compactMap { last($0, candidate.rawValue, by: person) }
            .max { $0.event.position < $1.event.position }
        let name = candidate.description
        let many = batches[batch]?.last { (person == nil || $0.event.actor == person) && $0.facts[name] != nil }
        if let many, many.event.position > own?.event.position ?? 0 {
            return Entry(event: many.event, facts: many.facts, name: name)
        }
        return own
    }

    /// Every seal of a review, which may have been given several times.
    func reviews(of pair: SelectionStore.ReaderPair) -> Set<String> { given[pair] ?? [] }

    func rule(_ id: ID<CohortPair>) -> Entry? { rules[id.description] }
    func record(_ id: ID<DecisionRecord>) -> Entry? { records[id.description] }
    func dissent(_ id: ID<Dissent>) -> Entry? { dissents[id.description] }
    func count(_ item: ID<PanelItem>) -> Entry? { counts[item.description] }

    /// The ids of all records of decisions that the chain knows of, each with its candidate and its event.
    var recorded: [(id: String, candidate: ID<Candidate>?, event: RecordedEvent)] {
        records.map { id, entry in
            let isOfMany = entry.name != "inputs"
            return (
                id, isOfMany ? ID(String(entry.name.split(separator: " ")[0])) : ID(rawValue: entry.event.subject),
                entry.event
            )
        }.sorted { ($0.event.position, $0.id) < ($1.event.position, $1.id) }
    }

    /// Whether there is a record of a decision on the candidate.
    func lastRecord(of candidate: ID<Candidate>) -> RecordedEvent? {
        recorded.last { $0.candidate == candidate }?.event
    }
}

extension RecordedEvent {
    /// What the event holds, as text.
    var facts: [String: String] {
        let body = try? JSONSerialization.jsonObject(with: Data(self.body.utf8)) as? [String: Any]
        return (body ?? [:]).mapValues { "\($0)" }
    }

    /// What the event holds under a name, as text.
    func fact(_ name: String) -> String? { facts[name] }
}
