import Foundation

/// Splits a text in any language into words and counts them, case and accents aside.
///
/// A word is a run of letters, marks and digits with at least one letter. Scripts that write without spaces are counted
/// by pairs of neighbouring characters, which serves comparing as well as words do and needs no dictionary.
enum WordCounter {
    static func counts(in text: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        var word = String.UnicodeScalarView()
        var before: Unicode.Scalar?
        func end() {
            let isWord = word.count > 1 && word.contains(where: \.properties.isAlphabetic)
            if isWord { counts[String(word), default: 0] += 1 }
            word = String.UnicodeScalarView()
        }
        for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            // Accents as they stand alone once decomposed; other scripts' marks are part of the word.
            if (0x300...0x36f).contains(scalar.value) { continue }
            if isUnspaced(scalar) {
                end()
                if let before { counts[String(String.UnicodeScalarView([before, scalar])), default: 0] += 1 }
                before = scalar
                continue
            }
            before = nil
            if isPart(scalar) { word.append(scalar) } else { end() }
        }
        end()
        return counts
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber:
            true
        default: false
        }
    }

    /// Thai, Lao, Myanmar, Khmer; Chinese characters and Japanese syllables.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0xe00 || !isPart(scalar) { return false }
        return switch scalar.value {
        case 0xe00...0xeff, 0x1000...0x109f, 0x1780...0x17ff, 0x3041...0x30ff: true
        default: scalar.properties.isIdeographic
        }
    }
}
