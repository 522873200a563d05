/// Recognises the line that introduces a quote, “On Monday … wrote:”, in many languages and over up to four lines.
struct Attribution {
    /// What a candidate's own words prove.
    private struct Signs {
        let endsInColon: Bool
        let hasVerb: Bool
        let hasAddress: Bool
        let hasDate: Bool
        let hasTime: Bool
        let isShort: Bool
    }

    private static let longest = 400
    private static let mostLines = 4

    private let lines: [LetterLine]

    init(_ lines: [LetterLine]) {
        self.lines = lines
    }

    /// The lines of the attribution that ends at this line, or nil; `quoteFollows` is whether a quote comes next.
    func range(endingAt end: Int, quoteFollows: Bool) -> ClosedRange<Int>? {
        let last = lines[end].words
        guard lines[end].isOwn, last.utf8.count <= Self.longest else { return nil }
        if lines[end].traits.contains(.attribution), quoteFollows {
            var start = end
            while start > 0, lines[start - 1].isOwn, lines[start - 1].traits.contains(.attribution) { start -= 1 }
            return start...end
        }
        if holdsOneInside(last) { return end...end }
        guard Self.endsInColon(last) else { return nil }
        var words = ""
        var found: ClosedRange<Int>?
        for start in stride(from: end, through: max(0, end - Self.mostLines + 1), by: -1) {
            guard lines[start].isOwn else { break }
            words = words.isEmpty ? last : lines[start].words + " " + words
            guard words.utf8.count <= Self.longest else { break }
            let signs = Self.signs(of: words)
            guard proves(signs, quoteFollows: quoteFollows) else { continue }
            if signs.hasDate { return extended(start...end) }
            found = found ?? start...end
        }
        return found
    }

    /// Whether it can be trusted to introduce a letter that bears no marks: prose has words and years, too, but no
    /// addresses and times.
    func isCertain(_ range: ClosedRange<Int>) -> Bool {
        let signs = Self.signs(of: range.map { lines[$0].words }.joined(separator: " "))
        return signs.hasAddress || (signs.hasDate && signs.hasTime)
    }

    /// Whether a quoted line introduces what is quoted under it, as Apple’s programs put it inside the quote.
    func introduces(at index: Int) -> Bool {
        let words = lines[index].words
        guard words.utf8.count <= Self.longest, Self.endsInColon(words) else { return false }
        let signs = Self.signs(of: words)
        return signs.hasVerb && signs.hasDate && signs.hasAddress
    }

    private func proves(_ signs: Signs, quoteFollows: Bool) -> Bool {
        if signs.hasVerb, signs.hasDate || signs.hasAddress { return true }
        guard quoteFollows else { return false }
        if signs.hasDate, signs.hasAddress { return true }
        if signs.hasDate, signs.hasTime, signs.isShort { return true }
        return signs.hasVerb && signs.isShort
    }

    /// Takes the line above along where the attribution began there: “On Monday,” stands alone before a long date.
    private func extended(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
        let start = range.lowerBound
        guard start > 0, lines[start - 1].isOwn else { return range }
        let above = lines[start - 1].words
        // A name in one line, its address in the next.
        if above.utf8.count <= 120, above.hasSuffix("<") || above.hasSuffix("(") {
            return (start - 1)...range.upperBound
        }
        let beginsHere = AttributionWords.opens(lines[start].words) && lines[start].words.first?.isNumber == false
        guard !beginsHere else { return range }
        guard above.utf8.count <= 100, AttributionWords.opens(above), let end = above.last, !".!?".contains(end),
            above.contains(where: \.isNumber) || end == ","
        else { return range }
        return (start - 1)...range.upperBound
    }

    /// Yahoo's telephones run the attribution and the letter together: a verb and a colon after date and address.
    private func holdsOneInside(_ words: String) -> Bool {
        guard words.contains("@"), words.contains(":"), !Self.endsInColon(words) else { return false }
        let lowered = words.lowercased()
        for verb in AttributionWords.verbs {
            guard let place = WordSearch.offset(of: verb, in: lowered) else { continue }
            let start = lowered.utf8.index(lowered.utf8.startIndex, offsetBy: place)
            let end = lowered.utf8.index(start, offsetBy: verb.utf8.count)
            guard lowered[end...].utf8.first(where: { $0 != 0x20 }) == UInt8(ascii: ":") else { continue }
            let before = String(lowered[..<start])
            let signs = Self.signs(of: before)
            if signs.hasAddress, signs.hasDate, signs.hasTime, AttributionWords.opens(before) { return true }
        }
        return false
    }

    private static func endsInColon(_ words: String) -> Bool {
        guard let last = words.last else { return false }
        return last == ":" || last == "："
    }

    private static func signs(of words: String) -> Signs {
        let lowered = words.lowercased()
        return Signs(
            endsInColon: endsInColon(words), hasVerb: AttributionWords.hasVerb(lowered),
            hasAddress: hasAddress(words), hasDate: hasDate(words), hasTime: hasTime(words),
            isShort: words.split(separator: " ").count <= 14)
    }

    private static func hasAddress(_ words: String) -> Bool {
        guard let at = words.firstIndex(of: "@"), at > words.startIndex else { return false }
        let before = words[words.index(before: at)]
        let after = words[words.index(after: at)...].first
        return (before.isLetter || before.isNumber) && (after?.isLetter == true || after?.isNumber == true)
    }

    /// A year, or day, month and year in figures; the figures of any script.
    private static func hasDate(_ words: String) -> Bool {
        figures(words).contains { run in
            (run.count == 4 && (1970...2999).contains(run.value)) || (run.count == 2 && run.isDated)
        }
    }

    private static func hasTime(_ words: String) -> Bool {
        let scalars = Array(words.unicodeScalars)
        return scalars.indices.dropFirst().dropLast(2).contains { index in
            (scalars[index] == ":" || scalars[index] == ".") && digit(scalars[index - 1]) != nil
                && digit(scalars[index + 1]) != nil && digit(scalars[index + 2]) != nil
                && (index + 3 >= scalars.count || digit(scalars[index + 3]) == nil)
        }
    }

    /// Runs of figures; dated is a third one in a row of `16/09/24`.
    private static func figures(_ words: String) -> [(count: Int, value: Int, isDated: Bool)] {
        var runs: [(count: Int, value: Int, isDated: Bool)] = []
        var count = 0
        var value = 0
        var row = 0
        var joined = false
        for scalar in words.unicodeScalars {
            if let digit = digit(scalar) {
                if count == 0, !joined { row = 0 }
                count += 1
                value = min(value * 10 + digit, 1_000_000)
                continue
            }
            if count > 0 {
                row += 1
                runs.append((count, value, row == 3))
            }
            joined = count > 0 && (scalar == "/" || scalar == "." || scalar == "-")
            if !joined { row = 0 }
            count = 0
            value = 0
        }
        if count > 0 { runs.append((count, value, row == 2)) }
        return runs
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0x660...0x669: Int(scalar.value - 0x660)
        case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
        case 0x966...0x96F: Int(scalar.value - 0x966)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        default: nil
        }
    }
}
