extension HTML {
    /// What may stand inside `\(…)` in a piece of ``HTML``, and how it goes out.
    package struct StringInterpolation: StringInterpolationProtocol {
        private(set) var html: HTML

        package init(literalCapacity: Int, interpolationCount: Int) {
            html = HTML(reserving: literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) {
            html.appendLiteral(literal)
        }

        package mutating func appendInterpolation(_ part: HTML) {
            html.append(part)
        }

        package mutating func appendInterpolation(_ part: HTML?) {
            if let part { html.append(part) }
        }

        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { html.append(part) }
        }

        package mutating func appendInterpolation(_ part: some Rendered) {
            html.append(part.html)
        }

        package mutating func appendInterpolation(_ part: (some Rendered)?) {
            if let part { html.append(part.html) }
        }

        package mutating func appendInterpolation(_ parts: [some Rendered]) {
            for part in parts { html.append(part.html) }
        }

        package mutating func appendInterpolation(_ text: String) {
            html.appendEscaped(text)
        }

        package mutating func appendInterpolation(_ text: Substring) {
            html.appendEscaped(String(text))
        }

        package mutating func appendInterpolation(_ text: String?) {
            if let text { html.appendEscaped(text) }
        }

        package mutating func appendInterpolation(_ number: Int) {
            html.appendLiteral(String(number))
        }

        package mutating func appendInterpolation(_ number: Int64) {
            html.appendLiteral(String(number))
        }

        package mutating func appendInterpolation(_ destination: some Destination) {
            html.append(destination)
        }

        package mutating func appendInterpolation(_ spoken: some Spoken) {
            html.append(spoken)
        }

        /// A boolean attribute such as `disabled`: ` disabled`, or nothing.
        package mutating func appendInterpolation(attribute name: String, if isPresent: Bool) {
            if isPresent { html.appendAttribute(name) }
        }
    }
}
