import Foundation

/// The headers of one part: which field it is, and which file.
struct MultipartHeading: Equatable {
    let name: String
    let fileName: String?
    let type: String?

    /// The header lines, without the blank one that ends them.
    init(_ bytes: ArraySlice<UInt8>) throws(MultipartFailure) {
        var found: [String: String] = [:]
        for line in Self.lines(bytes) {
            let (name, value) = try Self.header(line)
            guard Self.known.contains(name) else { continue }
            guard found.updateValue(value, forKey: name) == nil else { throw .malformedHeader }
        }
        if let encoding = found["content-transfer-encoding"]?.lowercased() {
            guard ["7bit", "8bit", "binary"].contains(encoding) else { throw .unsupportedEncoding }
        }
        guard let disposition = found["content-disposition"] else { throw .nameless }
        guard let parsed = HeaderParameters(disposition), parsed.value == "form-data" else { throw .malformedHeader }
        guard let name = parsed.parameters["name"] else { throw .nameless }
        self.name = name
        if let extended = parsed.parameters["filename*"] {
            guard let decoded = Self.extended(extended) else { throw .malformedHeader }
            fileName = decoded
        } else {
            // Browsers write a quotation mark as %22 and leave everything else as it is.
            fileName = parsed.parameters["filename"]?.replacingOccurrences(of: "%22", with: "\"")
        }
        type = found["content-type"]
    }

    private static let known: Set<String> = ["content-disposition", "content-type", "content-transfer-encoding"]

    private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        for index in bytes.indices.dropLast() where bytes[index] == 13 && bytes[index + 1] == 10 {
            lines.append(bytes[start..<index])
            start = index + 2
        }
        return bytes.isEmpty ? [] : lines + [bytes[start...]]
    }

    /// A line that goes on from the one before, a line end of one character only, and any other control character
    /// are refused: two readers could understand them differently.
    private static func header(_ line: ArraySlice<UInt8>) throws(MultipartFailure) -> (String, String) {
        guard let text = String(validating: line, as: UTF8.self) else { throw .malformedHeader }
        let line = text.unicodeScalars
        guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { throw .malformedHeader }
        let name = line[..<colon]
        let value = line[line.index(after: colon)...]
        guard name.allSatisfy(isTokenLetter),
            value.allSatisfy({ $0.value >= 32 && !(127..<160).contains($0.value) || $0 == "\t" })
        else { throw .malformedHeader }
        return (String(name).lowercased(), String(value).trimmingCharacters(in: CharacterSet(charactersIn: " \t")))
    }

    private static func isTokenLetter(_ scalar: UnicodeScalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "!", "#", "$", "%", "&", "'", "*", "+", "-", ".", "^", "_", "`", "|", "~":
            true
        default: false
        }
    }

    /// `UTF-8'en'na%C3%AFve.txt`, as RFC 8187 writes names that are not plain.
    private static func extended(_ text: String) -> String? {
        let pieces = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard pieces.count == 3, let bytes = percentDecoded(pieces[2].utf8) else { return nil }
        let decoded: String? =
            switch pieces[0].lowercased() {
            case "utf-8": String(validating: bytes, as: UTF8.self)
            case "iso-8859-1": String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
            default: nil
            }
        guard let decoded, decoded.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            return nil
        }
        return decoded
    }

    private static func percentDecoded(_ text: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.count == 2, digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
