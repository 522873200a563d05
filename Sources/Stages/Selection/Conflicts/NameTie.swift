import Domain
import Web
import Words

/// Whoever may come to read candidates names a person or an organisation they are tied to; its candidates, today's and
/// later ones, are not there for them then. It works where names are hidden, too.
package struct NameTie: DoorAction {
    let level: NamedTie.Level
    let name: String
    let reason: String

    package init(to level: NamedTie.Level, _ name: String, because reason: String) {
        self.level = level
        self.name = name
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Name a tie"), posts: Address(.newTie, path.network), once: scene.newID(), button: say("Keep it"),
            lede: say("A person or an organisation you should not judge. Nothing of its application reaches you then."),
            audience: say("You read it here; it stands in the record of the selection."),
            verdict: try SelectionStore(scene).clearing().verdictOnNaming(by: scene.actor), fields: fields)
    }

    static let fields = [
        Field("level", say("Whom it concerns"), .choice(NamedTie.Level.allCases.map { .init($0.rawValue, $0.label) })),
        Field(
            "name", say("Name"), help: say("As it is usually written; of a person, the e-mail address is surest."),
            limit: 200),
        Field("reason", say("Reason"), .text, limit: 1000),
    ]

    package init(_ answers: Answers, at path: Path) throws {
        guard let level: NamedTie.Level = answers.choice("level") else { throw Path.NotFound() }
        self.init(to: level, answers.text("name"), because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.clearing().verdictOnNaming(by: scene.actor).orThrow()
        let id = try selection.name(level, name, because: reason, by: try scene.member().person)
        return Event(.tieNamed, id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.conflicts, path.network) }
}

extension SelectionStore {
    func clearing() throws -> ClearingConflict { ClearingConflict(stage: try CharterStore(scene).stage()) }
}
