import Domain
import Web
import Words

/// A convener without a conflict looks at one the system has found and says why it does not stand in the way. Both stay
/// in the record.
package struct ClearConflict: DoorAction {
    let candidate: ID<Candidate>
    let person: ID<Person>
    let kind: Conflict.Kind
    let reason: String

    package init(_ kind: Conflict.Kind, of person: ID<Person>, with candidate: ID<Candidate>, because reason: String) {
        self.candidate = candidate
        self.person = person
        self.kind = kind
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let person: ID<Person> = try path.id("person")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        // Whether there is one is told only to those who may look after the candidate.
        try dossier.standing.verdict(on: .convene).orThrow()
        let conflict = try selection.conflict(try Self.kind(at: path), of: person, with: id)
        let name = try PeopleStore(scene).names(of: [person])[person] ?? ""
        let label = conflict.kind.label
        let organisation = dossier.row.name
        return Form(
            say("Clear the conflict of interest"),
            posts: Address(.clearConflict, path.network, id, person, conflict.kind.rawValue), once: scene.newID(),
            button: say("Clear it"), lede: say("\(name) and \(organisation): \(label)"),
            audience: say("Conveners and deputies read the reason. It stands in the record with your name."),
            verdict: try selection.clearing().verdictOnClearing(conflict, on: dossier.candidate, by: scene.actor),
            fields: [Field("reason", say("Why it does not stand in the way"), .text, limit: 1000)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            try Self.kind(at: path), of: try path.id("person"), with: try path.id("candidate"),
            because: answers.text("reason"))
    }

    private static func kind(at path: Path) throws -> Conflict.Kind {
        guard let kind = Conflict.Kind(rawValue: try path.text("conflict")) else { throw Path.NotFound() }
        return kind
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        try dossier.standing.verdict(on: .convene).orThrow()
        let conflict = try selection.conflict(kind, of: person, with: candidate)
        try selection.clearing().verdictOnClearing(conflict, on: dossier.candidate, by: scene.actor).orThrow()
        let (salt, seal) = scene.seal("\(kind.rawValue)\n\(reason)")
        try selection.clear(conflict, because: reason, salt: salt, by: try scene.member().person)
        return Event(.conflictCleared, candidate, ["person": .id(person), "seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}

extension SelectionStore {
    /// One conflict that stands now.
    func conflict(_ kind: Conflict.Kind, of person: ID<Person>, with candidate: ID<Candidate>) throws -> Conflict {
        guard let found = try conflicts(on: candidate).first(where: { $0.person == person && $0.kind == kind }) else {
            throw Path.NotFound()
        }
        return found
    }
}
