/// Finds the one kind of letter that must not reach GMime: groups of people nested so deep that reading them, which it
/// does by recursion, would exhaust the stack and end the program.
enum GroupNesting {
    /// Nobody nests groups at all; some tens of thousands would be needed to do harm.
    private static let mostColons = 500
    private static let names: Set<String> = ["from", "sender", "reply-to", "to", "cc", "bcc"]

    /// Looks at every line of the letter, since letters inside letters have heads of their own.
    static func isExcessive(in bytes: [UInt8]) -> Bool {
        var colons = 0
        var counts = false
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<end]
            start = end + 1
            if line.first != 0x20, line.first != 0x09 {
                colons = 0
                counts = names.contains(name(of: line))
            }
            guard counts else { continue }
            colons += line.count { $0 == 0x3A }
            if colons > mostColons { return true }
        }
        return false
    }

    private static func name(of line: ArraySlice<UInt8>) -> String {
        // Most lines are none of these, and there may be millions.
        guard let first = line.first, "fsrtcbFSRTCB".utf8.contains(first) else { return "" }
        let name = line.prefix(20).prefix { $0 != 0x3A }
        return String(decoding: name.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    }
}
