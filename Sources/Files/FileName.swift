import Foundation

/// The name of a file as it came from somebody's machine, made harmless: no folders, no control characters,
/// nothing that reads backwards, not too long.
package struct FileName: Sendable, Hashable, CustomStringConvertible {
    /// File systems take 255 bytes; the rest is room for "(2)" and the like.
    package static let limit = 200

    package let text: String

    package init(_ name: String) {
        let last =
            name.precomposedStringWithCanonicalMapping.unicodeScalars
            .split { $0 == "/" || $0 == "\\" }.last.map(Array.init) ?? []
        let visible = last.filter(Self.isHarmless).map { $0.properties.isWhitespace ? " " : $0 }
        var cleaned = String.UnicodeScalarView()
        cleaned.append(contentsOf: visible)
        let trimmed = String(cleaned).trimmingCharacters(in: CharacterSet(charactersIn: " ."))
        text = trimmed.isEmpty ? "file" : Self.shortened(trimmed)
    }

    package var description: String { text }

    /// What stands after the last dot, in lower case.
    package var ending: String? {
        guard let dot = text.lastIndex(of: "."), dot != text.startIndex else { return nil }
        return text[text.index(after: dot)...].lowercased()
    }

    /// The value of `Content-Disposition`: download it, never show it (RFC 6266).
    package var disposition: String {
        "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }

    /// For clients that know only the old form; `%` is left out because some decode it there.
    private var plain: String {
        String(
            text.map { letter in
                guard let code = letter.asciiValue, code >= 32, code < 127 else { return "_" }
                return ["\"", "\\", "%"].contains(letter) ? "_" : letter
            })
    }

    private var encoded: String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~".utf8)
        return text.utf8.map { byte in
            plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + String(format: "%02X", Int(byte))
        }.joined()
    }

    /// Direction marks can make "exe.pdf" of "fdp.exe"; the joiners that some scripts need stay.
    private static func isHarmless(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
        default: true
        }
    }

    /// Shortens before the ending, between letters.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > limit else { return name }
        let dot = name.lastIndex(of: ".").flatMap { name[$0...].utf8.count <= 16 ? $0 : nil } ?? name.endIndex
        let ending = name[dot...]
        var stem = ""
        for letter in name[..<dot] {
            guard stem.utf8.count + String(letter).utf8.count + ending.utf8.count <= limit else { break }
            stem.append(letter)
        }
        return stem.trimmingCharacters(in: .whitespaces) + ending
    }
}
