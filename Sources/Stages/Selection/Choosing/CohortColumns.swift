import Domain
import Storage

/// How the words of a cohort stand in columns.
extension CandidateTrait.Kind: Storable {}
extension CohortPair: Storable {}
extension CohortWay: Storable {}
extension CohortScore: Storable {}
extension CohortStore.Part: Storable {}

extension CandidateTrait {
    /// As it stands in a row of quotas.
    init(_ row: Row) throws {
        let key: CallQuestion.Key = try row["question"]
        switch try row["kind"] as Kind {
        case .choice: self = .choice(key, try row["value"])
        case .tick: self = .tick(key)
        case .number:
            let low: Int = try row["low"]
            self = .number(key, low...max(low, try row["high"]))
        case .language: self = .language(try row["value"])
        }
    }

    var value: String {
        switch self {
        case .choice(_, let value), .language(let value): value
        case .tick, .number: ""
        }
    }

    var range: ClosedRange<Int> {
        if case .number(_, let range) = self { return range }
        return 0...0
    }
}
