import Foundation

/// Finds names in one pass over a text, however many there are. Whole words only: Ana is not taken out of Analysis.
struct HiddenNames {
    /// The names by their first byte, the longest first, so that none is cut in half by a shorter one.
    private let byFirst: [[[UInt8]]]
    let isEmpty: Bool

    init(_ names: Set<String>) {
        // As people type them: with letters and marks together, or one by one.
        let written = names.flatMap {
            [$0, $0.precomposedStringWithCanonicalMapping, $0.decomposedStringWithCanonicalMapping]
        }
        let distinct = Set(written.map { Array($0.utf8) }).filter { $0.count > 1 }
        var byFirst: [[[UInt8]]] = Array(repeating: [], count: 256)
        for name in distinct.sorted(by: { $0.count > $1.count }) { byFirst[Int(name[0])].append(name) }
        self.byFirst = byFirst
        isEmpty = distinct.isEmpty
    }

    /// - Returns: nothing where no name stands in it.
    func replaced(in bytes: [UInt8], with word: [UInt8]) -> [UInt8]? {
        if isEmpty { return nil }
        var result: [UInt8] = []
        var copied = 0
        var position = 0
        while position < bytes.count {
            let candidates = byFirst[Int(bytes[position])]
            let found =
                candidates.isEmpty
                ? nil
                : candidates.first { name in
                    let end = position + name.count
                    return end <= bytes.count && bytes[position..<end].elementsEqual(name)
                        && !Self.isWord(before: position, in: bytes) && !Self.isWord(after: end, in: bytes)
                }
            guard let found else {
                position += 1
                continue
            }
            result += bytes[copied..<position]
            result += word
            position += found.count
            copied = position
        }
        return copied == 0 ? nil : result + bytes[copied...]
    }

    private static func isWord(before position: Int, in bytes: [UInt8]) -> Bool {
        var start = position - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start >= 0 && isWord(bytes[start..<position])
    }

    private static func isWord(after position: Int, in bytes: [UInt8]) -> Bool {
        guard position < bytes.count else { return false }
        var end = position + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return isWord(bytes[position..<end])
    }

    private static func isWord(_ letter: ArraySlice<UInt8>) -> Bool {
        guard let scalar = String(decoding: letter, as: UTF8.self).unicodeScalars.first else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber: return true
        default: return scalar.properties.isAlphabetic
        }
    }
}
