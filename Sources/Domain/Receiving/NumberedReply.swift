/// A reply that answers several things by their numbers, one line or more for each.
package struct NumberedReply: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        package let number: Int
        package let text: String
    }

    /// What stands before the first number.
    package let lead: String
    package let parts: [Part]

    /// - Parameter known: the numbers there are; other numbers belong to the text.
    package init(_ text: String, known: ClosedRange<Int>) {
        var lead: [Substring] = []
        var found: [(numbers: [Int], lines: [Substring])] = []
        for line in Self.oneAnswerPerLine(text).split(separator: "\n", omittingEmptySubsequences: false) {
            if let (numbers, rest) = Self.heads(line), numbers.allSatisfy(known.contains) {
                found.append((numbers, [rest]))
            } else if found.isEmpty {
                lead.append(line)
            } else {
                found[found.count - 1].lines.append(line)
            }
        }
        self.lead = lead.joined(separator: "\n").trimmingSigns
        parts = found.flatMap { numbers, lines in
            numbers.map { Part(number: $0, text: lines.joined(separator: "\n").trimmingSigns) }
        }
    }

    /// “1 yes, 2 no because …” becomes two lines, where a known word follows the number.
    private static func oneAnswerPerLine(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let gap = rest.firstMatch(of: /[,;]\s+/) {
            let after = rest[gap.range.upperBound...]
            let begins = heads(after).map { SpokenWord(String($0.rest)) != nil } ?? false
            result += rest[..<gap.range.lowerBound] + (begins ? "\n" : gap.output)
            rest = after
        }
        return result + rest
    }

    /// The numbers a line begins with: `3`, `#3`, `3.`, `1, 2 and 4:`, `1-4`.
    private static func heads(_ line: Substring) -> (numbers: [Int], rest: Substring)? {
        let pattern = /^[\s>#(]*(\d{1,3})((?:\s*(?:,|and|et|&|\+)\s*#?\d{1,3})*)(?:\s*[-–]\s*(\d{1,3}))?[\s.):,–-]*/
        guard let match = line.prefixMatch(of: pattern), let first = Int(match.1) else { return nil }
        let rest = line[match.range.upperBound...]
        if let next = rest.first, next.isNumber || "%€$°/".contains(next) { return nil }
        let others = match.2.split { !$0.isNumber }.compactMap { Int($0) }
        if let last = match.3.flatMap({ Int($0) }), others.isEmpty, first < last, last - first < 100 {
            return (Array(first...last), rest)
        }
        return ([first] + others, rest)
    }
}
