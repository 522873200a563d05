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
}

/// Text that depends on who reads it: a phrase, a date. ``HTML`` keeps it unresolved until it is written.
package protocol Spoken: Sendable {
    /// Plain text, not yet escaped.
    func spoken(to reader: Reader) -> String
}
