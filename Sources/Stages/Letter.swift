import Domain
import Markup
import Words

/// A letter as its receiver may see it: plain fields that say themselves in the receiver's language.
package protocol Letter: Sendable {
    var subject: Phrase { get }
    /// Paragraphs. `linkMark` stands where the secret address goes.
    var paragraphs: [Phrase] { get }
    /// News that those who only want what waits for them do without.
    var isNews: Bool { get }
}

extension Phrase {
    /// One line of a list in a letter.
    static func listed(_ item: Phrase) -> Phrase { say("• \(item)") }
}

extension Letter {
    package var isNews: Bool { false }

    /// Where the secret address will stand; it is filled in on sending only.
    package static var linkMark: String { "[[link]]" }

    func text(for reader: Reader) -> String {
        paragraphs.map { $0.spoken(to: reader) }.joined(separator: "\n\n") + "\n"
    }
}
