import Domain
import Web
import Words

/// The facilitator or a convener says why a letter that was held is not taken. It stays kept.
package struct DropLetter: DoorAction {
    let letter: ID<ReceivedLetter>
    let reason: String

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        try form(for: ReceivedLetterStore(scene).letter(path.id("letter")), at: path.network, scene)
    }

    static func form(for letter: ReceivedLetterStore.LetterRow, at network: String, _ scene: Scene) throws -> Form {
        guard Moderating.includes(scene.actor) else { throw Path.NotFound() }
        return Form(
            say("Drop it"), posts: Address(.dropLetter, network, letter.id), once: scene.newID(),
            button: say("Drop it"), lede: say("Whoever wrote it is not told, since nothing proves who that is."),
            verdict: try HeldLetterPage.moderating(letter, in: scene).verdict(for: scene.actor),
            fields: [Field("reason", say("Why it is not taken"), limit: 500)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        letter = try path.id("letter")
        reason = answers.text("reason")
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = ReceivedLetterStore(scene)
        let row = try store.letter(letter)
        try HeldLetterPage.moderating(row, in: scene).verdict(for: scene.actor).orThrow()
        try store.settle(letter, as: .dropped, because: row.reason, by: scene.actor.person, saying: reason)
        return Event(.letterDropped, letter)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.heldLetters, path.network)
    }
}
