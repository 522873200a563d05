import Domain
import Web
import Words

/// A convener moves a question up or down by one place.
package struct MoveCallQuestion: ButtonAction {
    let question: CallQuestion.Key
    let way: Way

    init(_ question: CallQuestion.Key, _ way: Way) {
        self.question = question
        self.way = way
    }

    package init(at path: Path) throws {
        guard let key = path.questionKey, let way = Way(rawValue: try path.text("way")) else { throw Path.NotFound() }
        question = key
        self.way = way
    }

    package func address(in network: String) -> Address {
        Address(.moveCallQuestion, network, question.rawValue, way.rawValue)
    }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Move the question"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).calling().verdictOnBuilding(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let (version, form) = try selection.building()
        guard let order = way.moved(question, in: form.questions.map(\.key)) else { throw Path.NotFound() }
        try selection.order(order, in: version)
        return Event(
            .callWritten, scene.network,
            ["did": .word("moveQuestion"), "question": .word(question.rawValue), "version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.callDraft, path.network).at("questions")
    }
}

/// Up or down in a list.
enum Way: String, Sendable {
    case up, down

    /// The list with one of its things moved by one place; the first stays first when it is moved up.
    func moved<Key: Equatable>(_ key: Key, in list: [Key]) -> [Key]? {
        guard let place = list.firstIndex(of: key) else { return nil }
        let other = self == .up ? place - 1 : place + 1
        guard list.indices.contains(other) else { return list }
        var moved = list
        moved.swapAt(place, other)
        return moved
    }
}
