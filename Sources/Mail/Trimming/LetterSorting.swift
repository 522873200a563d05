/// Decides for each line of a letter what it is. When in doubt it is the writer's own.
struct LetterSorting {
    enum Lot {
        case reply
        case quoted
        case signature
    }

    /// Lines that are looked at closely; who writes more of them makes no reply.
    private static let mostCandidates = 3_000

    private let lines: [LetterLine]
    private let heading: AnsweredHeading
    private let attribution: Attribution
    private let signatures: SignatureFinder
    private var result: [Lot]
    /// From here on the answered letter stands without marks, or a forwarded one that is kept.
    private var end: Int
    private var isForward = false
    private var introductions: Set<Int> = []

    init(_ lines: [LetterLine], subject: String) {
        self.lines = lines
        heading = AnsweredHeading(lines, subject: subject)
        attribution = Attribution(lines)
        signatures = SignatureFinder(lines)
        result = Array(repeating: .reply, count: lines.count)
        end = lines.count
    }

    /// One for each line, in order.
    mutating func lots() -> [Lot] {
        findEnd()
        let own = (0..<end).filter { isOwn($0) }
        if end < lines.count, isForward {
            return result
        }
        // All below a heading and nothing above it, or only “Dear Ana,”: the answers may stand anywhere in there.
        guard end == lines.count || own.contains(where: { !isGreeting($0) }) else { return result }
        for index in end..<lines.count { result[index] = .quoted }
        sortAboveEnd()
        keepSomething()
        return result
    }

    private func isGreeting(_ index: Int) -> Bool {
        let words = lines[index].words
        guard let last = words.last, ",،，!:".contains(last) else { return false }
        return words.utf8.count <= 60 && words.split(separator: " ").count <= 4
    }

    private func isOwn(_ index: Int) -> Bool { lines[index].isOwn && !introductions.contains(index) }

    /// Looks for the first thing that ends the writer's own words for good, and on the way for attributions.
    private mutating func findEnd() {
        // Where the next quoted line is, and whether nothing but blank lines and that lies between.
        var quoteAfter = [Bool](repeating: false, count: lines.count + 1)
        var anyAfter = quoteAfter
        for index in lines.indices.reversed() {
            quoteAfter[index] = lines[index].depth > 0 || (lines[index].isBlank && quoteAfter[index + 1])
            anyAfter[index] = lines[index].depth > 0 || lines[index].isSupercited || anyAfter[index + 1]
        }
        var candidates = 0
        for index in lines.indices where lines[index].isOwn && !introductions.contains(index) {
            if let finding = heading.finding(at: index) {
                end = index
                isForward = finding == .forwarded
                return
            }
            guard candidates < Self.mostCandidates else { continue }
            // With a colon of either width, or marked as an introduction; most lines are neither.
            let isCandidate = lines[index].words.utf8.contains { $0 == 0x3A || $0 == 0x9A }
            guard isCandidate || lines[index].traits.contains(.attribution) else { continue }
            candidates += 1
            guard let range = attribution.range(endingAt: index, quoteFollows: quoteAfter[index + 1]) else { continue }
            if anyAfter[index + 1] {
                introductions.formUnion(range)
            } else if attribution.isCertain(range) {
                end = range.lowerBound
                return
            }
        }
    }

    private mutating func sortAboveEnd() {
        for index in 0..<end where lines[index].depth > 0 || introductions.contains(index) { result[index] = .quoted }
        var stretches = ownStretches()
        // From the last stretch upwards: what is nothing but signature ends nothing, what says something does.
        while let last = stretches.popLast() {
            let start = signatures.start(in: last)
            for index in start..<last.upperBound { result[index] = .signature }
            if (last.lowerBound..<start).contains(where: { isOwn($0) }) {
                stretches.append(last.lowerBound..<start)
                break
            }
        }
        guard let first = stretches.first, let last = stretches.last else { return }
        let isAtTop = (0..<first.lowerBound).allSatisfy {
            lines[$0].isBlank && lines[$0].depth == 0 || introductions.contains($0)
        }
        // A reply above or below one quote stands alone; among quotes each answer keeps what it answers.
        guard stretches.count > 1 else { return }
        let start = isAtTop ? first.lowerBound : 0
        for index in start..<last.upperBound where lines[index].depth > 0 { result[index] = .reply }
        leaveOutIntroduction(from: start)
    }

    /// The first of the quoted lines may only say whose they are.
    private mutating func leaveOutIntroduction(from start: Int) {
        guard let first = lines[start...].firstIndex(where: { $0.depth > 0 && !$0.isBlank }), first < end,
            attribution.introduces(at: first)
        else { return }
        result[first] = .quoted
        if first + 1 < end, lines[first + 1].depth > 0, lines[first + 1].isBlank { result[first + 1] = .quoted }
    }

    /// What lies between quotes and is not blank.
    private func ownStretches() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for index in 0...end {
            let isQuoted = index == end || lines[index].depth > 0 || introductions.contains(index)
            if !isQuoted {
                start = start ?? index
            } else if let begun = start {
                if (begun..<index).contains(where: { isOwn($0) }) { found.append(begun..<index) }
                start = nil
            }
        }
        return found
    }

    /// A letter that would be nothing but signature, and quotes nothing, says what stands there.
    private mutating func keepSomething() {
        let says = lines.indices.contains { result[$0] == .reply && !lines[$0].isBlank }
        let quotes = lines.indices.contains { result[$0] == .quoted && !lines[$0].isBlank }
        if says || quotes { return }
        for index in lines.indices { result[index] = .reply }
    }
}
