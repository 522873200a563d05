import Domain
import Web
import Words

/// Whoever was asked to keep something says whether they do.
package struct AnswerKeeping: DoorAction {
    let keeper: ID<Keeper>
    let agrees: Bool
    let words: String

    package init(_ keeper: ID<Keeper>, agrees: Bool, words: String) {
        self.keeper = keeper
        self.agrees = agrees
        self.words = words
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let closeOut = CloseOutStore(scene)
        let keeper = try closeOut.keeper(try path.id("keeper"))
        let resource = keeper.resource
        return Form(
            say("Will you keep it?"), posts: Address(.answerKeeping, path.network, keeper.id), once: scene.newID(),
            button: say("Give the answer"), lede: say("\(resource): \(keeper.line)", context: "keeper"),
            audience: say("Everybody in the network sees the answer, and it stands in the archive."),
            verdict: try closeOut.closingNow().verdictOnAnswering(by: scene.actor, asked: keeper.person),
            fields: [
                Field(
                    "answer", say("Your answer"),
                    .choice([
                        Field.Choice("yes", say("I keep it, or see that it is kept")),
                        Field.Choice("no", say("I cannot keep it")),
                    ])),
                Field("words", say("What should be known about it"), .text, required: false, limit: 1000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            try path.id("keeper"), agrees: answers.text("answer") == "yes", words: answers.text("words"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        let asked = try closeOut.keeper(keeper).person
        try closeOut.closingNow().verdictOnAnswering(by: scene.actor, asked: asked).orThrow()
        try closeOut.answer(keeper, agrees: agrees, words: words)
        return Event(.keepingAnswered, keeper, ["answer": .word(agrees ? "agreed" : "refused")])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.closing, path.network).at("keepers")
    }
}
