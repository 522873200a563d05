import Domain
import Web
import Words

/// Members plan what they produce together: what, for whom, by when, and who owns it. Or they plan it anew.
package struct PlanDeliverable: DoorAction {
    let id: ID<Deliverable>?
    let title: String
    let what: String
    let audience: String
    let due: Day
    let owners: Set<ID<Person>>

    package init(
        _ title: String, what: String, for audience: String, due: Day, owners: Set<ID<Person>>,
        id: ID<Deliverable>? = nil
    ) {
        self.id = id
        self.title = title
        self.what = what
        self.audience = audience
        self.due = due
        self.owners = owners
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = DeliverablesStore(scene)
        let id = try? path.id("deliverable", Deliverable.self)
        let known = try id.map(store.facts)
        let owners = try id.map { try store.owners(of: $0).map(\.person) } ?? []
        // A facilitator may own one, too: the guide that tells how the network did it.
        let people = try PeopleStore(scene).places().filter {
            $0.roles.contains(.member) || owners.contains($0.person)
        }
        let form = Form(
            known == nil ? say("Plan a group deliverable") : say("Change the plan"),
            posts: id.map { Address(.deliverablePlan, path.network, $0) } ?? Address(.newDeliverable, path.network),
            once: scene.newID(), button: say("Keep the plan"),
            lede: say("Something the members make together, for more people than themselves."),
            audience: try store.audience(), verdict: try store.planning(known),
            values: known.map {
                [
                    "title": $0.title, "what": $0.what, "audience": $0.audience, "due": $0.due?.description ?? "",
                ]
            } ?? [:], replaces: known != nil,
            fields: [
                Field("title", say("Title"), limit: 200),
                Field(
                    "what", say("What it will be"), .text,
                    help: say("What is in it, and what somebody can do with it afterwards."), limit: 10_000),
                Field(
                    "audience", say("For whom"), help: say("Who will use it, inside the network and beyond."),
                    limit: 300),
                Field("due", say("By when"), .day),
                Field(
                    "owners", say("Owners"),
                    .choices(people.map { Field.Choice($0.person.description, .verbatim($0.signature)) }),
                    help: say("They write it. Everybody else reviews; every member organisation signs off.")),
            ])
        return form.filled("owners", owners.map(\.description))
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let due = answers.day("due") else { throw Path.NotFound() }
        self.init(
            answers.text("title"), what: answers.text("what"), for: answers.text("audience"), due: due,
            owners: Set(answers.all("owners").compactMap { ID($0) }), id: try? path.id("deliverable"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = DeliverablesStore(scene)
        let known = try id.map(store.facts)
        try store.planning(known).orThrow()
        let producing = try store.producing()
        try producing.verdict(onDue: due, ends: try CharterStore(scene).facts().ends).orThrow()
        let id = id ?? scene.newID()
        try store.plan(id, title: title, what: what, audience: audience, due: due)
        try store.set(owners, asOwnersOf: id)
        return Event(.deliverablePlanned, id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.deliverable, path.network, ID<Deliverable>(rawValue: event.subject))
    }
}

extension DeliverablesStore {
    /// Whether the plan may be made, or made anew.
    func planning(_ known: Facts?) throws -> Verdict {
        guard let known else { return try producing().verdictOnPlanning(by: scene.actor) }
        return try producing().verdictOnReplanning(try deliverable(known), by: scene.actor)
    }

    /// Who reads what is written about deliverables.
    func audience() throws -> Phrase {
        let people = try PeopleStore(scene).places().count {
            !Set($0.roles).isDisjoint(with: [.member, .convener, .facilitator, .deputy])
        }
        let organisations = try parties().count
        return say(
            "\(people) people read it: the members, from \(organisations) organisations, the facilitator and the conveners. Nobody gets it by mail before they are asked to review it. Others read it only once it is released."
        )
    }
}

extension PeopleStore.PlaceRow {
    /// “Joseph Banda, CARE”
    var signature: String { organisation.map { "\(name), \($0)" } ?? name }
}
