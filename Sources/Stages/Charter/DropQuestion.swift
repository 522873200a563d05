import Domain
import Web
import Words

/// A learning question is given up; it stays in the history and in published versions.
package struct DropQuestion: ButtonAction {
    let question: ID<LearningQuestion>

    package init(at path: Path) throws { question = try path.id("question") }

    package func address(in network: String) -> Address { Address(.dropQuestion, network, question) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Drop this question"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try CharterStore(scene).chartering().verdictOnAgenda(for: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try CharterStore(scene).drop(question)
        return Event(.questionDropped, question)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("questions")
    }
}
