/// Why a message was not composed or not read; `field` names the header or part in question.
package enum MailFault: Error, Sendable, Hashable {
    /// A line break, NUL or other control character where there must be none.
    case controlCharacter(field: String)
    case notAnAddress(field: String)
    /// Not of the form that message and list identifiers have.
    case notAnIdentifier(field: String)
    case notAWebAddress(field: String)
    case notALanguage(field: String)
    case tooLong(field: String)
    /// What arrived is not a message at all.
    case unreadable
    /// The mail library gave up, which it does only when memory is short.
    case libraryRefused
}
