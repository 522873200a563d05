import Domain
import Words

/// The first days of those who have taken a seat: what waits for each, and who is stuck.
struct Beginning {
    private let scene: Scene
    private let facts: NetworkFacts
    private let began: Day
    private let done: [ID<Person>: Set<ThreadKind>]
    private let members: [FacilitationStore.MemberRow]

    init(_ scene: Scene) throws {
        let store = FacilitationStore(scene)
        self.scene = scene
        facts = try CharterStore(scene).facts()
        began = try store.workingSince(facts)
        done = try store.threadKindsBegun()
        members = try store.members()
    }

    private func days(of member: FacilitationStore.MemberRow) -> FirstDays {
        FirstDays(began: max(member.came.day(), began), today: scene.today, done: done[member.person] ?? [])
    }

    func waiting() -> [Waiting] {
        guard facts.stage == .active, let own = members.first(where: { $0.person == scene.actor.person }) else {
            return []
        }
        return days(of: own).open.map { kind in
            let address = Address(.newThread, facts.slug).asking(["kind": kind.rawValue])
            return switch kind {
            case .introduction, .talk:
                Waiting(say("Introduce yourself to the others"), address, matter: Matter(.introduce, scene.network))
            case .offer: Waiting(say("Make one offer"), address, matter: Matter(.makeOffer, scene.network))
            case .ask: Waiting(say("Ask for help with one thing"), address, matter: Matter(.makeAsk, scene.network))
            }
        }
    }

    func concerns() -> [Concern] {
        guard facts.stage == .active else { return [] }
        return members.compactMap { member in
            let days = days(of: member)
            guard days.isStuck else { return nil }
            let name = member.name
            let missing = days.missing.compactMap(\.mark)
            let words = missing.dropFirst().reduce(missing.first ?? "") { words, next in "\(words), \(next)" }
            return Concern(
                .beginning, say("\(name) has not begun yet. Missing: \(words)"),
                Address(.newReflectiveQuestion, facts.slug).asking(["of": member.person.description]),
                since: max(member.came.day(), began))
        }
    }
}
