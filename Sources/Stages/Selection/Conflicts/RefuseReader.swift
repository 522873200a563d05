import Domain
import Web
import Words

/// An applicant names a person or an organisation that should not read its application, and says why.
package struct RefuseReader: DoorAction {
    let level: NamedTie.Level
    let name: String
    let reason: String

    package init(_ level: NamedTie.Level, _ name: String, because reason: String) {
        self.level = level
        self.name = name
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        return Form(
            say("Name somebody who should not read it"),
            posts: Address(.newRefusedReader, try path.text("secret")), once: scene.newID(), button: say("Keep it"),
            lede: say("A competitor, a former colleague, somebody close. Your application is not there for them then."),
            audience: say("Conveners who may read your application read this. Whoever you name does not."),
            verdict: try selection.clearing().verdictOnRefusing(by: try selection.ownApplication().state),
            fields: NameTie.fields)
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let level: NamedTie.Level = answers.choice("level") else { throw Path.NotFound() }
        self.init(level, answers.text("name"), because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        try selection.clearing().verdictOnRefusing(by: application.state).orThrow()
        let id = try selection.name(level, name, because: reason, by: nil, on: application.id)
        return Event(.readerRefused, application.id, ["tie": .id(id)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.refusedReaders, (try? path.text("secret")) ?? "-")
    }
}
