internal import CGMime

/// Reads every line of a letter's head in its order, repeated ones too, each decoded to one line.
///
/// GMime keeps what describes the content apart from the rest, and so loses the order.
enum HeadLines {
    /// Nobody writes more, or longer ones, in good faith.
    private static let most = 1_000
    private static let longest = 32_000

    static func read(_ bytes: [UInt8]) -> [IncomingHeader] {
        var found: [IncomingHeader] = []
        var name = ""
        var value: [UInt8] = []
        var isOpen = false
        func finish() {
            if isOpen { found.append(IncomingHeader(name: name, value: decoded(value))) }
            isOpen = false
        }
        var start = 0
        while start < bytes.count, found.count < most {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            var line = bytes[start..<end]
            if line.last == 0x0D { line = line.dropLast() }
            defer { start = end + 1 }
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 {
                if isOpen, value.count < longest { value += line.prefix(longest - value.count) }
                continue
            }
            finish()
            guard let colon = line.prefix(200).firstIndex(of: 0x3A) else { continue }
            name = String(decoding: line[..<colon].filter { (0x21...0x7E).contains($0) }, as: UTF8.self)
            value = Array(line[(colon + 1)...].prefix(longest))
            isOpen = !name.isEmpty
        }
        finish()
        return found
    }

    private static func decoded(_ value: [UInt8]) -> String {
        let readable = EncodedWords.readable(LegacyText(value, charset: nil).decoded)
        guard let decoded = g_mime_utils_header_decode_text(nil, readable) else { return "" }
        defer { g_free(decoded) }
        var scalars = String.UnicodeScalarView()
        for scalar in String(cString: decoded).unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            if !(isControl || scalar == " ") || !scalars.isEmpty { scalars.append(isControl ? " " : scalar) }
        }
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }
}
