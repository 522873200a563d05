import Domain
import Foundation
import Markup
import Web
import Words

/// The last look before a file of an archive is written: names of those who did not agree, and in public every
/// e-mail address, are taken out, wherever they stand.
struct Redaction {
    private let names: [String]
    private let hidesAddresses: Bool
    private let withheldName: String
    private let withheldAddress: String

    init(names: Set<String>, hidesAddresses: Bool, for reader: Reader) {
        withheldName = say("[name withheld]").spoken(to: reader)
        withheldAddress = say("[e-mail address withheld]").spoken(to: reader)
        // Longer names first, so that none is cut in half by a shorter one; each as HTML and as JSON write it, too.
        self.names = names.flatMap { [$0, HTML.escaped($0), $0.replacing("\"", with: "\\\"")] }.filter { $0.count > 1 }
            .reduce(into: Set<String>()) { $0.insert($1) }
            .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        self.hidesAddresses = hidesAddresses
    }

    func cleaned(_ text: String) -> String {
        var text = text
        for name in names where text.contains(name) { text = without(name, in: text) }
        return hidesAddresses && text.contains("@") ? withoutAddresses(text) : text
    }

    /// Whole words only: Ana is not taken out of Analysis.
    private func without(_ name: String, in text: String) -> String {
        var cleaned = ""
        var rest = text[...]
        while let found = rest.range(of: name) {
            let before = found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : " "
            let after = found.upperBound < text.endIndex ? text[found.upperBound] : " "
            let isWhole = !before.isLetter && !before.isNumber && !after.isLetter && !after.isNumber
            cleaned += rest[..<found.lowerBound]
            cleaned += isWhole ? withheldName : String(rest[found])
            rest = rest[found.upperBound...]
        }
        return cleaned + rest
    }

    private func withoutAddresses(_ text: String) -> String {
        let withheld = withheldAddress
        let bytes = Array(text.utf8)
        var cleaned: [UInt8] = []
        var position = 0
        while let at = bytes[position...].firstIndex(of: UInt8(ascii: "@")) {
            var start = at
            while start > position, !Self.isBorder(bytes[start - 1]) { start -= 1 }
            var end = at + 1
            while end < bytes.count, Self.isOfHost(bytes[end]) { end += 1 }
            let isAddress = start < at && bytes[(at + 1)..<end].dropLast().contains(UInt8(ascii: "."))
            cleaned += bytes[position..<(isAddress ? start : end)]
            if isAddress { cleaned += withheld.utf8 }
            position = end
        }
        cleaned += bytes[position...]
        return String(decoding: cleaned, as: UTF8.self).replacing("href=\"mailto:\(withheld)", with: "href=\"#main")
    }

    private static func isBorder(_ byte: UInt8) -> Bool {
        byte <= 32 || "<>\"'(),;:=[]{}|\\/".utf8.contains(byte)
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || (48...57).contains(byte)
            || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
