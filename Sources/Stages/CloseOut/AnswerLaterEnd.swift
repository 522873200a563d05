import Domain
import Web
import Words

/// The sponsor grants a later end or refuses it, in their own words. The end moves with the word.
package struct AnswerLaterEnd: DoorAction {
    let grants: Bool
    let words: String

    package init(grants: Bool, words: String) {
        self.grants = grants
        self.words = words
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let closeOut = CloseOutStore(scene)
        let asked = try closeOut.laterEnd()
        return Form(
            say("Answer about a later end"), posts: Address(.answerLaterEnd, path.network), once: scene.newID(),
            button: say("Give the answer"),
            lede: asked.flatMap { $0.granted == nil ? $0.question : nil },
            audience: say("Everybody in the network reads the answer and gets a letter."),
            verdict: try closeOut.extending().verdictOnAnswering(by: scene.actor),
            fields: [
                Field(
                    "answer", say("Your answer"),
                    .choice([
                        Field.Choice("yes", say("The network may end later")),
                        Field.Choice("no", say("The end stays as it is")),
                    ])),
                Field("words", say("In your words"), .text, limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(grants: answers.text("answer") == "yes", words: answers.text("words"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.extending().verdictOnAnswering(by: scene.actor).orThrow()
        guard let asked = try closeOut.laterEnd() else { throw Path.NotFound() }
        try closeOut.answer(asked, granted: grants, answer: words)
        return Event(.laterEndAnswered, asked.id, ["answer": .word(grants ? "granted" : "refused")])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.closing, path.network) }
}

extension CloseOutStore.LaterEnd {
    /// What the sponsor is asked.
    var question: Phrase { say("The network shall end on \(until): \(reason)") }

    /// How it stands.
    var line: Phrase {
        switch granted {
        case nil: say("A later end is asked for: \(until). The sponsor has the word.")
        case true?: say("The sponsor granted a later end, \(until).")
        case false?: say("The sponsor refused a later end, \(until).")
        }
    }
}
