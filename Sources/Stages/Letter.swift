import Domain
import Mail
import Markup
import Words

/// A letter as its receiver may see it: plain fields that say themselves in the receiver's language.
package protocol Letter: Sendable {
    var subject: Phrase { get }
    /// Paragraphs. `linkMark` stands where the secret address goes.
    var paragraphs: [Phrase] { get }
    /// News that those who only want what waits for them do without.
    var isNews: Bool { get }
    /// Whether it may come together with others in a digest that leaves then, instead of by itself at once.
    func canWait(until then: Moment) -> Bool
    /// What a digest says of it.
    var gist: Gist { get }
    /// Whose words it carries; it comes under their name.
    var author: String? { get }
    /// What calendars offer to take over.
    var appointments: [CalendarEvent] { get }
}

extension Phrase {
    /// One line of a list in a letter.
    static func listed(_ item: Phrase) -> Phrase { say("• \(item)") }
}

extension Letter {
    package var isNews: Bool { false }
    package func canWait(until then: Moment) -> Bool { isNews }
    package var gist: Gist { Gist(subject, paragraphs) }
    package var author: String? { nil }
    package var appointments: [CalendarEvent] { [] }

    /// Where the secret address will stand; it is filled in on sending only.
    package static var linkMark: String { "[[link]]" }

    func text(for reader: Reader) -> String {
        paragraphs.map { $0.spoken(to: reader) }.joined(separator: "\n\n") + "\n"
    }
}
