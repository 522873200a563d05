/// Answers written down in a file, so that a domain can be judged before it exists, or without a network.
///
/// One record a line: a name, a kind (A, AAAA, MX, PTR or TXT), its value. Texts stand in quotes, several are joined.
/// `FAIL` as the value means that the question cannot be answered. `#` begins a remark. What is not there is not there.
package struct DNSFile: DNSAnswering {
    /// Why a file could not be read.
    package struct Flaw: Error, Sendable, Hashable {
        /// Counted from 1.
        package let line: Int
        package let expected: String
    }

    private struct Question: Hashable {
        let name: String
        let kind: DNSKind
    }

    private var answers: [Question: DNSAnswer] = [:]

    /// Throws a `Flaw` for the first line that is not understood.
    package init(_ text: String) throws(Flaw) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.drop(while: \.isWhitespace)
            if line.isEmpty || line.first == "#" { continue }
            let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
            guard words.count == 3 else { throw Flaw(line: index + 1, expected: "a name, a kind and a value") }
            guard let kind = DNSKind.allCases.first(where: { $0.name == words[1].uppercased() }) else {
                throw Flaw(line: index + 1, expected: "A, AAAA, MX, PTR or TXT instead of “\(words[1])”")
            }
            let question = Question(name: Self.plain(String(words[0])), kind: kind)
            guard let value = Self.value(words[2], kind) else {
                throw Flaw(line: index + 1, expected: kind == .mx ? "a number and a name" : "texts in closed quotes")
            }
            if value == "FAIL" {
                answers[question] = .failed("the file says that this cannot be answered")
            } else {
                answers[question] = .records((answers[question]?.records ?? []) + [value])
            }
        }
    }

    package func answer(_ name: String, _ kind: DNSKind) -> DNSAnswer {
        answers[Question(name: Self.plain(name), kind: kind)] ?? .nothing
    }

    private static func plain(_ name: String) -> String {
        (name.hasSuffix(".") ? String(name.dropLast()) : name).lowercased()
    }

    private static func value(_ given: Substring, _ kind: DNSKind) -> String? {
        var rest = given
        while rest.last?.isWhitespace == true { rest.removeLast() }
        if rest == "FAIL" { return "FAIL" }
        switch kind {
        case .mx:
            let words = rest.split(whereSeparator: \.isWhitespace)
            guard words.count == 2, UInt16(words[0]) != nil else { return nil }
            return "\(words[0]) \(words[1] == "." ? "." : plain(String(words[1])))"
        case .txt: return rest.hasPrefix("\"") ? joined(rest) : String(rest)
        case .ptr: return plain(String(rest))
        case .a, .aaaa: return rest.lowercased()
        }
    }

    private static func joined(_ texts: Substring) -> String? {
        var out = ""
        var isOpen = false
        var isEscaped = false
        for letter in texts {
            if isEscaped {
                out.append(letter)
                isEscaped = false
            } else if letter == "\\", isOpen {
                isEscaped = true
            } else if letter == "\"" {
                isOpen.toggle()
            } else if isOpen {
                out.append(letter)
            } else if !letter.isWhitespace {
                return nil
            }
        }
        return isOpen ? nil : out
    }
}
