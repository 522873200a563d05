import Domain
import Web
import Words

/// A convener takes a question out of the call. Rules and criteria that stand on it are found by the check.
package struct DropCallQuestion: ButtonAction {
    let question: CallQuestion.Key

    package init(at path: Path) throws {
        guard let key = path.questionKey else { throw Path.NotFound() }
        question = key
    }

    package func address(in network: String) -> Address { Address(.dropCallQuestion, network, question.rawValue) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Take the question out"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        .all(
            try SelectionStore(scene).calling().verdictOnBuilding(by: scene.actor), Calling.verdictOnDropping(question))
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let (version, form) = try selection.building()
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
