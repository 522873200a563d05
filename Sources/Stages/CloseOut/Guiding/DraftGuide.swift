import Domain
import Markup
import Web
import Words

/// Drafts the guide that tells others how the network did it, from what the network holds. It is a deliverable like any
/// other from then on: its owners edit it, others review it, every member organisation signs it off.
package struct DraftGuide: ButtonAction {
    /// How long its owners have, unless the network ends before.
    private static let days = 60

    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.draftGuide, network) }

    package func words(in scene: Scene) throws -> ButtonWords {
        let drafted = try CloseOutStore(scene).openGuide()
        return ButtonWords(
            drafted == nil ? say("Draft the guide “How we did it”") : say("Draft the guide anew"),
            lede: say(
                "It gathers charter, methods, what was held, what was changed on the way and what was learned, without the names of people. You edit it; it is reviewed, signed off and released like every deliverable. What was written before stays as an earlier version."
            ),
            audience: try DeliverablesStore(scene).audience())
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let store = DeliverablesStore(scene)
        let known = try CloseOutStore(scene).openGuide()
        return Guiding(stage: try CharterStore(scene).stage()).verdict(
            on: try known.map(store.deliverable), by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let (store, closeOut) = (DeliverablesStore(scene), CloseOutStore(scene))
        let facts = try CharterStore(scene).facts()
        let (people, drafter) = (PeopleStore(scene), try scene.member().person)
        let reader = Reader(language: try people.mailbox(of: drafter)?.language ?? "en", timeZone: .gmt)
        let known = try closeOut.openGuide()
        let id = known?.id ?? scene.newID()
        if known == nil {
            let name = facts.name
            let usual = scene.today.adding(days: Self.days)
            try store.plan(
                id, title: say("How we did it: \(name)").spoken(to: reader),
                what: say("How this network worked, what it changed on the way, and what it would tell others.").spoken(
                    to: reader),
                audience: say("Those who run the next learning network, here or elsewhere.").spoken(to: reader),
                due: max(scene.today, min(usual, facts.ends ?? usual)))
            let facilitators = try people.places().filter { $0.roles.contains(.facilitator) }.map(\.person)
            try store.set(Set([drafter] + facilitators), asOwnersOf: id)
            try closeOut.keep(guide: id)
        }
        let version = (known?.version ?? 0) + 1
        try store.write(
            try HowWeDidIt(scene, facts).markdown(for: reader),
            note: say("Drafted from what the network holds").spoken(to: reader), asVersion: version, of: id)
        return Event(.deliverableWritten, id, ["version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.deliverable, path.network, ID<Deliverable>(rawValue: event.subject))
    }
}
