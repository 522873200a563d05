import Testing

/// Names, sizes and calls the house does without.
struct HabitTests {
    @Test func `no file grows past three hundred lines`() {
        for file in SourceFile.all + SourceFile.tests { #expect(file.lines <= 301, "\(file.path)") }
    }

    @Test func `no name says what every name could say`() {
        let words = [
            "Manager", "Helper", "Util", "Utils", "Service", "Handler", "Data", "Info", "Base", "Core", "Common", "DTO",
        ]
        for file in SourceFile.all {
            #expect(!file.name.contains("+"), "\(file.path)")
            for match in file.code.matches(of: /\b(?:struct|enum|class|actor|protocol|typealias) (\w+)/) {
                let parts = match.1.matches(of: /[A-Z]+(?![a-z])|[A-Z][a-z]+\d*/).map { String($0.0) }
                #expect(parts.filter(words.contains) == [], "\(file.path): \(match.1)")
            }
        }
    }

    @Test func `nothing can end the program, and nothing is public`() {
        for file in SourceFile.all where file.target != "Bench" {
            let wrong = file.code.matches(
                of:
                    /\b(fatalError|preconditionFailure)\b|\btry!|\bas!|\b(public|open) (?:struct|enum|class|func|let|var|init)/
            )
            #expect(wrong.isEmpty, "\(file.path): \(wrong.map { String($0.0) })")
            #expect(!file.text.contains("TODO") && !file.text.contains("FIXME"), "\(file.path)")
        }
    }

    @Test func `markup comes from literals only, without inline style or script`() {
        for file in SourceFile.all {
            if file.path != "Sources/Markup/HTML.swift" {
                #expect(!file.code.contains("HTML(stringLiteral:"), "\(file.path)")
            }
            for string in file.strings {
                let wrong = string.plain.contains(/\bstyle="|<style|<script>|<script [^>]*type=|\son[a-z]+="/)
                #expect(!wrong, "\(file.path): \(string.plain.prefix(80))")
            }
        }
    }

    /// Such a ternary is a String before it is HTML: its tags would be escaped.
    @Test func `no ternary of two literals is interpolated into HTML`() {
        for file in SourceFile.all where file.target != "Storage" {
            for string in file.strings where string.plain.contains("<") {
                for pieces in string.interpolations {
                    let outline = pieces.map { piece in
                        if case .code(let code) = piece { return code }
                        return "\u{1}"
                    }.joined()
                    let isTernary = outline.contains(/\?\s*\u{1}\s*:\s*\u{1}/) && !outline.contains(" as HTML")
                    #expect(!isTernary, "\(file.path): \(outline)")
                }
            }
        }
    }
}
