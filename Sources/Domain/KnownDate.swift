/// When something was, as far as it is known: a moment, or the year alone, as old records have it.
package enum KnownDate: Sendable, Hashable, Encodable {
    case at(Moment)
    case year(Int)

    package init(_ moment: Moment, isYear: Bool) {
        self = isYear ? .year(moment.day().civil.year) : .at(moment)
    }

    /// The day, or the year.
    package var phrase: Phrase {
        switch self {
        case .at(let moment):
            let day = moment.day()
            return "\(day)"
        case .year(let year):
            let digits = String(year)
            return "\(digits)"
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .at(let moment): try container.encode(moment)
        case .year(let year): try container.encode(String(year))
        }
    }
}
