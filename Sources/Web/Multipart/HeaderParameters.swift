/// A header value of the form `value; name=token; name="quoted"`, taken apart.
struct HeaderParameters {
    /// What stands before the first semicolon, in lower case.
    let value: String
    /// By lower-case name.
    private(set) var parameters: [String: String] = [:]

    /// Nothing, when it is not well formed or says the same parameter twice.
    init?(_ text: String) {
        var rest = Array(text.unicodeScalars)[...]
        value = Self.trimmed(Self.take(from: &rest) { $0 != ";" }).lowercased()
        guard !value.isEmpty else { return nil }
        while rest.popFirst() != nil {
            Self.skipSpace(&rest)
            if rest.isEmpty { break }
            let name = Self.trimmed(Self.take(from: &rest) { $0 != "=" && $0 != ";" }).lowercased()
            guard !name.isEmpty, rest.popFirst() == "=" else { return nil }
            Self.skipSpace(&rest)
            let content: String
            if rest.first == "\"" {
                guard let quoted = Self.takeQuoted(from: &rest) else { return nil }
                content = quoted
            } else {
                content = Self.trimmed(Self.take(from: &rest) { $0 != ";" })
            }
            guard parameters.updateValue(content, forKey: name) == nil else { return nil }
        }
    }

    private typealias Scalars = ArraySlice<UnicodeScalar>

    private static func take(from rest: inout Scalars, while belongs: (UnicodeScalar) -> Bool) -> Scalars {
        let taken = rest.prefix(while: belongs)
        rest = rest.dropFirst(taken.count)
        return taken
    }

    /// Only `\"` and `\\` are escapes: browsers of old send whole paths with single backslashes.
    private static func takeQuoted(from rest: inout Scalars) -> String? {
        rest.removeFirst()
        var content = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "\"" {
                skipSpace(&rest)
                return rest.isEmpty || rest.first == ";" ? String(content) : nil
            }
            if scalar == "\\", let next = rest.first, next == "\"" || next == "\\" {
                content.append(next)
                rest.removeFirst()
            } else {
                content.append(scalar)
            }
        }
        return nil
    }

    private static func skipSpace(_ rest: inout Scalars) {
        rest = rest.drop { $0 == " " || $0 == "\t" }
    }

    private static func trimmed(_ scalars: Scalars) -> String {
        var scalars = scalars
        skipSpace(&scalars)
        while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
