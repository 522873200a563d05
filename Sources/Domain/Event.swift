/// What has happened, as an action reports it. Facts are ids and plain words; personal texts, scores, votes and decisions
/// stand in the tables, and the event holds their seal.
package struct Event: Sendable, Hashable {
    package enum Fact: Sendable, Hashable {
        case id(String)
        case number(Int)
        case word(String)
        case day(Day)
        /// SHA-256 of salt and value, in hexadecimal; the salt stands beside the value.
        case seal(String)

        package static func id<Subject>(_ id: ID<Subject>) -> Fact { .id(id.description) }

        package var text: String {
            switch self {
            case .id(let text), .word(let text), .seal(let text): text
            case .number(let number): String(number)
            case .day(let day): day.description
            }
        }
    }

    package let kind: EventKind
    package let subject: Int64
    package let facts: [String: Fact]

    package init<Subject>(_ kind: EventKind, _ subject: ID<Subject>, _ facts: [String: Fact] = [:]) {
        self.kind = kind
        self.subject = subject.rawValue
        self.facts = facts
    }

    /// The facts as JSON with sorted keys: the same facts give the same bytes for ever.
    package var body: String {
        let pairs = facts.sorted { $0.key < $1.key }.map { key, fact in
            if case .number(let number) = fact { return "\"\(key)\":\(number)" }
            return "\"\(key)\":\"\(fact.text)\""
        }
        return "{\(pairs.joined(separator: ","))}"
    }
}
