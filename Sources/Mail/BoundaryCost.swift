/// Finds letters that name so many boundaries, and hold so many lines that may be one, that GMime, which compares each
/// with each, would be busy for minutes.
enum BoundaryCost {
    /// A second's work; a letter with ten files costs some hundreds.
    private static let most = 100_000_000

    static func isExcessive(in bytes: [UInt8]) -> Bool {
        var dashes = 0
        var isStart = true
        for index in bytes.indices {
            if isStart, bytes[index] == UInt8(ascii: "-"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "-")
            {
                dashes += 1
            }
            isStart = bytes[index] == 0x0A
        }
        // Fewer lines than this cannot cost as much, however many boundaries there are.
        guard dashes > 20_000 else { return false }
        return dashes * names(in: bytes) > most
    }

    private static func names(in bytes: [UInt8]) -> Int {
        let wanted = Array("boundary".utf8)
        var count = 0
        for index in bytes.indices where bytes[index].lowercased == wanted[0] && index + wanted.count <= bytes.count {
            if zip(wanted, bytes[index...]).allSatisfy({ $0 == $1.lowercased }) { count += 1 }
        }
        return count
    }
}
