/// Finds letters that GMime must not be given, since it would be busy for minutes or take gigabytes: more parts, heads
/// or boundaries than anybody writes in good faith.
struct LetterBurden {
    private static let mostParts = 10_000
    private static let mostHeadLines = 200_000
    private static let mostHeadOctets = 4 << 20
    /// GMime compares each line that may be a boundary with each boundary that is open: a second's work.
    private static let mostComparisons = 100_000_000

    private var headLines = 0
    private var headOctets = 0
    private var dashes = 0
    private var parts = 0
    private var boundaries: Set<ArraySlice<UInt8>> = []
    /// Whether a boundary is written in pieces (RFC 2231), so that each line of dashes may be one.
    private var isPieced = false
    private var inHead = true
    private var holdsLetter = false

    static func isExcessive(in bytes: [UInt8]) -> Bool {
        var burden = LetterBurden()
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            burden.weigh(bytes[start..<end])
            if burden.isTooMuch { return true }
            start = end + 1
        }
        return false
    }

    private var isTooMuch: Bool {
        headLines > Self.mostHeadLines || headOctets > Self.mostHeadOctets || parts > Self.mostParts
            || dashes * boundaries.count > Self.mostComparisons
    }

    private mutating func weigh(_ line: ArraySlice<UInt8>) {
        if line.first == UInt8(ascii: "-"), line.dropFirst().first == UInt8(ascii: "-") { weighDashes(line) }
        guard inHead else { return }
        if line.isEmpty || (line.count == 1 && line.first == 0x0D) {
            // A letter within a letter has its head right below.
            inHead = holdsLetter
            holdsLetter = false
            return
        }
        headLines += 1
        headOctets += line.count
        if Self.place(of: "message/", in: line) != nil { holdsLetter = true }
        guard let place = Self.place(of: "boundary", in: line) else { return }
        let rest = line[place...].drop { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "*") }
        if rest.first == UInt8(ascii: "*") { isPieced = true }
        let value = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
        boundaries.insert(value.prefix(70).prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ";") })
    }

    private mutating func weighDashes(_ line: ArraySlice<UInt8>) {
        dashes += 1
        let name = line.dropFirst(2).prefix(70).prefix { $0 > 0x20 }
        guard isPieced || boundaries.contains(name) else { return }
        parts += 1
        inHead = true
        holdsLetter = false
    }

    /// The place after a word of small letters, whatever its case in the line.
    private static func place(of word: String, in line: ArraySlice<UInt8>) -> Int? {
        let word = Array(word.utf8)
        for start in line.indices where line[start].lowercased == word[0] && start + word.count <= line.endIndex {
            if zip(word, line[start...]).allSatisfy({ $0 == $1.lowercased }) { return start + word.count }
        }
        return nil
    }
}
