import Domain
import Foundation
import Markup
import Web
import Words

/// The last look before a file of an archive is written: names of those who did not agree, and in public every
/// e-mail address, are taken out, wherever they stand.
struct Redaction {
    private let names: HiddenNames
    private let hidesAddresses: Bool
    private let withheldName: String
    private let withheldAddress: String

    init(names: Set<String>, hidesAddresses: Bool, for reader: Reader) {
        withheldName = say("[name withheld]").spoken(to: reader)
        withheldAddress = say("[e-mail address withheld]").spoken(to: reader)
        // Each as HTML and as JSON write it, too.
        let written = names.flatMap { [$0, HTML.escaped($0), $0.replacing("\"", with: "\\\"")] }
        self.names = HiddenNames(Set(written))
        self.hidesAddresses = hidesAddresses
    }

    func cleaned(_ text: String) -> String {
        if names.isEmpty, !hidesAddresses { return text }
        let bytes = Array(text.utf8)
        let cleaned = names.replaced(in: bytes, with: Array(withheldName.utf8))
        let text = cleaned.map { String(decoding: $0, as: UTF8.self) } ?? text
        return hidesAddresses && text.utf8.contains(UInt8(ascii: "@")) ? withoutAddresses(text) : text
    }

    /// A page that is written: in its texts, and in the attributes that are read out; no name is looked for in what makes
    /// the page itself, so that a person called Title takes no heading away.
    func cleanedPage(_ page: String) -> String {
        if names.isEmpty, !hidesAddresses { return page }
        let bytes = Array(page.utf8)
        var cleaned: [UInt8] = []
        cleaned.reserveCapacity(bytes.count)
        func add(_ range: Range<Int>, named: Bool) {
            let piece = Array(bytes[range])
            let word = named ? names.replaced(in: piece, with: Array(withheldName.utf8)) ?? piece : piece
            guard hidesAddresses, word.contains(UInt8(ascii: "@")) else { return cleaned.append(contentsOf: word) }
            cleaned.append(contentsOf: withoutAddresses(String(decoding: word, as: UTF8.self)).utf8)
        }
        HTMLPieces.each(bytes) { piece in
            switch piece {
            case .text(let range), .unfinished(let range): add(range, named: true)
            case .tag(_, let attributes, let range):
                var start = range.lowerBound
                for attribute in attributes where Self.spoken.contains(attribute.name) {
                    add(start..<attribute.value.lowerBound, named: false)
                    add(attribute.value, named: true)
                    start = attribute.value.upperBound
                }
                add(start..<range.upperBound, named: false)
            }
        }
        return String(decoding: cleaned, as: UTF8.self)
    }

    /// Attributes that people read or hear.
    private static let spoken: Set<String> = ["alt", "title", "aria-label", "content", "label", "placeholder", "value"]

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
