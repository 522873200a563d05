import Domain
import Web
import Words

/// A convener names who reads an application again: somebody who had no part in it and has no conflict of interest.
package struct NameSecondReader: DoorAction {
    let candidate: ID<Candidate>
    let reader: ID<Person>

    package init(_ reader: ID<Person>, for candidate: ID<Candidate>) {
        self.candidate = candidate
        self.reader = reader
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        let verdict = try selection.appealing(on: id).verdictOnNaming(on: dossier.candidate, by: scene.actor.member)
        let free = verdict.isAllowed ? try selection.secondReaders(for: id) : []
        let nobody = Refusal(
            "noSecondReader",
            say(
                "Everybody who may read has read it already or has a conflict of interest. Give somebody else the role of a reviewer under People."
            ))
        return Form(
            say("Name a second reader"), posts: Address(.secondReader, path.network, id), once: scene.newID(),
            button: say("Name them"), lede: dossier.row.name,
            audience: say(
                "The second reader gets a letter. They read the application and the appeal, not the reviews."),
            verdict: verdict.isAllowed && free.isEmpty ? .refused(nobody) : verdict,
            fields: [
                Field(
                    "reader", say("Second reader"),
                    .choice(free.map { Field.Choice($0.person.description, .verbatim($0.name)) }))
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let reader = answers.id("reader", Person.self) else { throw Path.NotFound() }
        self.init(reader, for: try path.id("candidate"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        let isFresh = try selection.secondReaders(for: candidate).contains { $0.person == reader }
        try selection.appealing(on: candidate).verdictOnNaming(
            on: dossier.candidate, by: scene.actor.member, isFresh: isFresh
        ).orThrow()
        try AppealStore(scene).name(reader, for: candidate)
        return Event(.secondReaderNamed, candidate, ["reader": .id(reader)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.appeal, path.network, (try? path.text("candidate")) ?? "-")
    }
}
