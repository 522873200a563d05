import Domain
import Web
import Words

/// A convener takes a question out of the call. Rules and criteria that stand on it are found by the check.
package struct DropCallQuestion: DoorAction {
    let question: CallQuestion.Key

    package init(_ answers: Answers, at path: Path) throws {
        guard let key = path.questionKey else { throw Path.NotFound() }
        question = key
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        guard let key = path.questionKey else { throw Path.NotFound() }
        return Form(
            say("Take the question out"), posts: Address(.dropCallQuestion, path.network, key.rawValue),
            once: scene.newID(), button: say("Take the question out"),
            verdict: .all(
                try SelectionStore(scene).calling().verdictOnBuilding(by: scene.actor), Calling.verdictOnDropping(key)),
            fields: [])
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let (version, form) = try selection.building()
        try Calling.verdictOnDropping(question).orThrow()
        if form.question(question) == nil { throw Path.NotFound() }
        try selection.drop(question, from: version)
        return Event(
            .callWritten, scene.network,
            ["did": .word("dropQuestion"), "question": .word(question.rawValue), "version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.callDraft, path.network).at("questions")
    }
}
