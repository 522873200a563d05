import Foundation

/// For whom a page or a letter is written: the language it speaks and the clock it tells the time by.
package struct Reader: Sendable, Hashable {
    /// BCP 47, such as `en`, `fr` or `pt-BR`.
    package let language: String
    package let timeZone: TimeZone

    package init(language: String, timeZone: TimeZone) {
        self.language = language
        self.timeZone = timeZone
    }

    /// Which way its lines run, as `dir` has it.
    package var direction: String {
        let parts = language.lowercased().split(separator: "-")
        if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
            return Self.scriptsFromTheRight.contains(String(script)) ? "rtl" : "ltr"
        }
        return Self.languagesFromTheRight.contains(parts.first.map(String.init) ?? "") ? "rtl" : "ltr"
    }

    private static let scriptsFromTheRight: Set<String> = [
        "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa",
    ]
    /// Those usually written so; a script named in the code decides otherwise.
    private static let languagesFromTheRight: Set<String> = [
        "ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "prs",
        "ps", "sd", "syr", "ug", "ur", "yi",
    ]
}

/// Text that depends on who reads it: a phrase, a date. ``HTML`` keeps it unresolved until it is written.
package protocol Spoken: Sendable {
    /// Plain text, not yet escaped.
    func spoken(to reader: Reader) -> String
}
