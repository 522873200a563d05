/// A sentence with its values, before anybody has read it: the English stands in the code, the reader's language is
/// found when it is written out. The first whole number in it decides between singular and plural.
package struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
    package enum Argument: Sendable, Hashable {
        case text(String)
        case number(Int)
        case day(Day)
        case moment(Moment)
        case zoned(ZonedMoment)
        case phrase(Phrase)
    }

    /// The English sentence, `{0}`, `{1}`, … where the values stand.
    package let template: String
    package let arguments: [Argument]
    /// Tells two meanings of one English word apart.
    package private(set) var context: String?

    package init(stringLiteral text: String) {
        template = text
        arguments = []
    }

    package init(stringInterpolation: StringInterpolation) {
        template = stringInterpolation.template
        arguments = stringInterpolation.arguments
    }

    package func inContext(_ context: String) -> Phrase {
        var copy = self
        copy.context = context
        return copy
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var template = ""
        fileprivate var arguments: [Argument] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ text: String) { template += text }
        package mutating func appendInterpolation(_ text: String) { append(.text(text)) }
        package mutating func appendInterpolation(_ number: Int) { append(.number(number)) }
        package mutating func appendInterpolation(_ day: Day) { append(.day(day)) }
        package mutating func appendInterpolation(_ moment: Moment) { append(.moment(moment)) }
        package mutating func appendInterpolation(_ moment: ZonedMoment) { append(.zoned(moment)) }
        package mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }

        private mutating func append(_ argument: Argument) {
            template += "{\(arguments.count)}"
            arguments.append(argument)
        }
    }
}

/// Says a sentence to people. Everything they read goes through here; a test finds what no catalog translates.
package func say(_ phrase: Phrase) -> Phrase { phrase }

/// The same, where one English word has two meanings.
package func say(_ phrase: Phrase, context: String) -> Phrase { phrase.inContext(context) }
