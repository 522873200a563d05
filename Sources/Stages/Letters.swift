import Domain
import Words

/// A letter with its receiver.
package struct Addressed: Sendable {
    let letter: any Letter
    let email: String
    let person: ID<Person>?
    let language: String
    let link: Address?
    /// What it is about; letters about the same matter hang together.
    let matter: Matter?
    /// Whether a reply to it does something there.
    let takesReply: Bool

    init(
        letter: any Letter, email: String, person: ID<Person>?, language: String, link: Address?,
        matter: Matter? = nil, takesReply: Bool = false
    ) {
        self.letter = letter
        self.email = email
        self.person = person
        self.language = language
        self.link = link
        self.matter = matter
        self.takesReply = takesReply
    }
}

/// Which letters an event calls for. Each stage writes its own.
package enum Letters {
    package static func of(_ event: RecordedEvent, in scene: Scene) throws -> [Addressed] {
        guard let kind = EventKind(rawValue: event.kind) else { return [] }
        return try StagePart.all.flatMap { try $0.letters(kind, event, scene) }
    }
}
