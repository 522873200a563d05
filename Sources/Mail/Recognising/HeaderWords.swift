/// Takes a structured line of the head apart: comments in brackets go, words in quotes stay whole.
enum HeaderWords {
    private static let longest = 16_000

    /// The statements between semicolons, each as its words; `name = value` is one word.
    static func statements(_ value: String) -> [[String]] {
        var statements: [[String]] = [[]]
        var word = ""
        var comments = 0
        var isQuoted = false
        var isEscaped = false
        func finish() {
            guard !word.isEmpty else { return }
            let last = statements.count - 1
            // Spaces may stand around the sign.
            if let before = statements[last].last, before.hasSuffix("=") || word.hasPrefix("=") {
                statements[last][statements[last].count - 1] = before + word
            } else {
                statements[last].append(word)
            }
            word = ""
        }
        for letter in value.unicodeScalars.prefix(longest) {
            if isEscaped {
                isEscaped = false
                if comments == 0 { word.unicodeScalars.append(letter) }
            } else if letter == "\\", isQuoted || comments > 0 {
                isEscaped = true
            } else if isQuoted {
                if letter == "\"" { isQuoted = false } else { word.unicodeScalars.append(letter) }
            } else if letter == "(" {
                comments += 1
            } else if comments > 0 {
                if letter == ")" { comments -= 1 }
            } else if letter == "\"" {
                isQuoted = true
            } else if letter == ";" {
                finish()
                statements.append([])
            } else if letter.value <= 0x20 {
                finish()
            } else {
                word.unicodeScalars.append(letter)
            }
        }
        finish()
        return statements
    }
}
