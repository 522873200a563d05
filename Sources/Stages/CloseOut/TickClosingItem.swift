import Domain
import Web
import Words

/// Ticks an item of the checklist by hand, with a note that says what was done or why it is enough.
package struct TickClosingItem: DoorAction {
    let item: ClosingItem
    let note: String

    package init(_ item: ClosingItem, note: String) {
        self.item = item
        self.note = note
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let item = try path.closingItem()
        return Form(
            item.label, posts: Address(.tickClosingItem, path.network, item.rawValue), once: scene.newID(),
            button: say("Tick it"),
            lede: item.asks, audience: say("Everybody in the network reads the note; it stands in the archive, too."),
            verdict: .all(
                try CloseOutStore(scene).closingNow().verdictOnWorking(by: scene.actor), item.verdictOnTicking),
            fields: [Field("note", say("What was done, or why it is enough"), .text, limit: 1000)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.closingItem(), note: answers.text("note"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closingNow().verdictOnWorking(by: scene.actor).orThrow()
        try item.verdictOnTicking.orThrow()
        try closeOut.tick(item, note: note)
        return Event(.closingItemTicked, scene.network, ["item": .word(item.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.closing, path.network) }
}
