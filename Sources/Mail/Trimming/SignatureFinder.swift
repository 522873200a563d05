/// Finds where, at the end of something written, what the program adds begins: a signature, “sent from my phone”, a
/// disclaimer, the foot of a mailing list. When in doubt it finds nothing.
struct SignatureFinder {
    private static let mostLines = 30
    private static let mostAfterBareDashes = 12
    private static let mostInFoot = 10

    private let lines: [LetterLine]

    init(_ lines: [LetterLine]) {
        self.lines = lines
    }

    /// The place in the range from which on everything is signature; its end where there is none.
    func start(in range: Range<Int>) -> Int {
        var end = range.upperBound
        // Each step takes one thing off the end; a few lie above one another.
        for _ in 0..<6 {
            let next = [marked, delimited, foot, phone, disclaimer, contact, card]
                .lazy.map { $0(range.lowerBound..<end) }.first { $0 < end }
            guard let next else { break }
            end = next
        }
        return end
    }

    /// The last lines that are not blank, the last one first.
    private func tail(_ range: Range<Int>, _ count: Int) -> [Int] {
        guard count > 0 else { return [] }
        var found: [Int] = []
        for index in range.reversed() where !lines[index].isBlank {
            found.append(index)
            if found.count == count { break }
        }
        return found
    }

    /// What the writer's program itself calls a signature.
    private func marked(_ range: Range<Int>) -> Int {
        var start = range.upperBound
        for index in range.reversed() where !lines[index].isBlank {
            guard lines[index].traits.contains(.signature) else { break }
            start = index
        }
        return start
    }

    /// Under `-- `; under two or three bare dashes only where little follows.
    private func delimited(_ range: Range<Int>) -> Int {
        let tail = tail(range, Self.mostLines + 1)
        var start = range.upperBound
        for (below, index) in tail.enumerated() {
            let isExact = lines[index].raw == "-- " || lines[index].words == "-----BEGIN PGP SIGNATURE-----"
            let isBare = ["--", "---", "—", "––"].contains(lines[index].words)
            guard isExact ? below <= Self.mostLines : isBare && below <= Self.mostAfterBareDashes else { continue }
            let texts = tail.prefix(below).map { lines[$0].words }
            // Under bare dashes short lines are expected: prose may be divided by dashes, too.
            if isExact || texts.allSatisfy({ $0.utf8.count <= 90 && !Self.isSentence($0) }) { start = index }
        }
        return start
    }

    private static func isSentence(_ words: String) -> Bool {
        words.hasSuffix(".") && words.split(separator: " ").count > 4
    }

    /// The foot that a mailing list or a web mailer adds under a long rule.
    private func foot(_ range: Range<Int>) -> Int {
        for (below, index) in tail(range, Self.mostInFoot + 1).enumerated() {
            let words = lines[index].words
            let isRule = words.utf8.count >= 20 && words.utf8.allSatisfy { $0 == UInt8(ascii: "_") }
            let isPattern = words.utf8.count >= 9 && words.hasPrefix("-=-=-=-=-")
            guard isRule || isPattern, below > 0 else { continue }
            let texts = tail(range, below).map { lines[$0].words }
            if texts.contains(where: { ContactSigns.hasPlace($0) || DisclaimerWords.speaks($0) }) { return index }
        }
        return range.upperBound
    }

    private func phone(_ range: Range<Int>) -> Int {
        for (below, index) in tail(range, 3).enumerated() where PhonePhrases.isOne(lines[index].words) {
            let texts = tail(range, below).map { lines[$0].words }
            if texts.allSatisfy({ $0.utf8.count <= 80 && ContactSigns.hasPlace($0) }) { return index }
        }
        return range.upperBound
    }

    /// The last paragraph, where it says what nobody writes by hand.
    private func disclaimer(_ range: Range<Int>) -> Int {
        guard let last = tail(range, 1).first else { return range.upperBound }
        var start = last
        var text = lines[last].words
        while start > range.lowerBound, !lines[start - 1].isBlank, last - start < 25 {
            if DisclaimerWords.begins(lines[start].words) { break }
            start -= 1
            text = lines[start].words + " " + text
        }
        guard DisclaimerWords.speaks(text) else { return range.upperBound }
        // A rule above it belongs to it.
        let above = tail(range.lowerBound..<start, 1).first
        if let above, lines[above].words.utf8.count >= 5, lines[above].words.allSatisfy({ "_-=*".contains($0) }) {
            return above
        }
        return start
    }

    /// Office, street and telephone under “Kind regards, Name”: the greeting and the name stay.
    private func contact(_ range: Range<Int>) -> Int {
        let tail = Array(tail(range, 14).reversed())
        for (place, index) in tail.enumerated().reversed() {
            guard Self.isGreeting(lines[index].words), place + 1 < tail.count else { continue }
            let name = lines[tail[place + 1]].words
            guard name.utf8.count <= 60, name.split(separator: " ").count <= 6, !name.hasSuffix(".") else { continue }
            let under = tail[(place + 2)...].map { lines[$0].words }
            guard let first = tail[(place + 2)...].first, under.count <= Self.mostInFoot,
                under.allSatisfy({ $0.utf8.count <= 120 && !Self.isSentence($0) && !$0.hasSuffix("?") }),
                under.contains(where: ContactSigns.isContact)
            else { return range.upperBound }
            return first
        }
        return range.upperBound
    }

    /// A last paragraph of a name, an office and an address, without a greeting: the name stays.
    private func card(_ range: Range<Int>) -> Int {
        let tail = Array(tail(range, Self.mostInFoot + 1).reversed())
        guard let last = tail.last, let start = tail.last(where: { $0 == range.lowerBound || lines[$0 - 1].isBlank }),
            tail.first != start, last - start >= 2, Self.isName(lines[start].words)
        else { return range.upperBound }
        let under = (start + 1...last).map { lines[$0].words }
        guard under.allSatisfy({ $0.utf8.count <= 120 && !Self.isSentence($0) && !$0.hasSuffix("?") }),
            under.contains(where: { ContactSigns.isContact($0) || ContactSigns.isBox($0) })
        else { return range.upperBound }
        return start + 1
    }

    /// Two to four words with large first letters and nothing else.
    private static func isName(_ words: String) -> Bool {
        let parts = words.split(separator: " ")
        return (2...4).contains(parts.count)
            && parts.allSatisfy { part in
                part.first?.isUppercase == true && part.allSatisfy { $0.isLetter || ".-’'".contains($0) }
            }
    }

    private static func isGreeting(_ words: String) -> Bool {
        guard words.utf8.count <= 80, words.split(separator: " ").count <= 6 else { return false }
        return words.hasSuffix(",") || words.hasSuffix("،") || Closings.isOne(words)
    }
}
