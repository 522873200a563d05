import Domain
import Web
import Words

/// Says who sees to an item of the checklist, and by when.
package struct AssignClosingItem: DoorAction {
    let item: ClosingItem
    let owner: ID<Person>?
    let due: Day?

    package init(_ item: ClosingItem, to owner: ID<Person>?, due: Day?) {
        self.item = item
        self.owner = owner
        self.due = due
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let item = try path.closingItem()
        let closeOut = CloseOutStore(scene)
        guard let known = try closeOut.checklist().first(where: { $0.item == item }) else { throw Path.NotFound() }
        let people = try PeopleStore(scene).places().map { Field.Choice($0.person.description, .verbatim($0.name)) }
        return Form(
            item.label, posts: Address(.closingItem, path.network, item.rawValue), once: scene.newID(),
            button: say("Keep"),
            lede: item.asks, audience: say("Everybody in the network sees who sees to it."),
            verdict: try closeOut.closingNow().verdictOnWorking(by: scene.actor),
            values: ["owner": known.owner?.description ?? "", "due": known.due?.description ?? ""], replaces: true,
            fields: [
                Field("owner", say("Who sees to it"), .choice(people)),
                Field("due", say("By when"), .day, required: false),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.closingItem(), to: answers.id("owner"), due: answers.day("due"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closingNow().verdictOnWorking(by: scene.actor).orThrow()
        try closeOut.assign(item, to: owner, due: due)
        return Event(.closingItemAssigned, scene.network, ["item": .word(item.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.closing, path.network) }
}

extension Path {
    func closingItem() throws -> ClosingItem {
        guard let item = ClosingItem(rawValue: try text("item")) else { throw NotFound() }
        return item
    }
}
