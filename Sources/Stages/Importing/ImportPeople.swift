import Domain

/// Brings the persons and organisations of a folder into the house; those who are here already are found again.
struct ImportPeople: Action {
    let source: String
    let organisations: [ImportedOrganisation]
    let people: [ImportedPerson]

    func perform(in scene: Scene) throws -> Event {
        try Founding.verdict(for: scene.actor).orThrow()
        let store = ImportStore(scene, source: source)
        let knownOrganisations = try store.ids(.organisation, of: Organisation.self)
        let knownPeople = try store.ids(.person, of: Person.self)
        let organisations = organisations.filter { knownOrganisations[$0.key] == nil }
        let people = people.filter { knownPeople[$0.key] == nil }
        for organisation in organisations { try store.add(organisation) }
        for person in people { try store.add(person) }
        return Event(
            .peopleImported, scene.newID() as ID<ImportBatch>,
            ["people": .number(people.count), "organisations": .number(organisations.count)])
    }
}
