import Domain
import Words

/// What the end of the network asks of whoever looks.
struct CloseOutWaiting {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func list() throws -> [Waiting] {
        let facts = try CharterStore(scene).facts()
        guard let person = scene.actor.member?.person else { return [] }
        if facts.stage == .design { return try lessons(facts) }
        guard facts.stage >= .active else { return [] }
        return try end(facts) + keeping(facts, by: person) + checklist(facts, of: person)
    }

    /// Lessons of earlier networks, while what comes of them can still shape the charter.
    private func lessons(_ facts: NetworkFacts) throws -> [Waiting] {
        guard Inheriting(stage: facts.stage).verdictOnAnswering(by: scene.actor).isAllowed else { return [] }
        let handed = try CloseOutStore(scene).handedCount()
        let open = handed.all - handed.answered
        if open == 0 { return [] }
        return [
            Waiting(say("Say what you do because of \(open) lessons of last time"), Address(.inheritance, facts.slug))
        ]
    }

    /// Of a network that lives elsewhere there is no line to show; what came from it is reached all the same.
    func mentions() throws -> [Waiting] {
        guard try CharterStore(scene).lineage().before == nil, try !CloseOutStore(scene).seeds().isEmpty else {
            return []
        }
        return [Waiting(say("What it begins with"), Address(.inheritance, try CharterStore(scene).facts().slug))]
    }

    private func end(_ facts: NetworkFacts) throws -> [Waiting] {
        if facts.stage == .active, let ends = facts.ends, ends <= scene.today, scene.actor.holds(.convener) {
            return [
                Waiting(
                    say("The end date has come: begin to close the network"), Address(.beginClosing, facts.slug),
                    due: ends)
            ]
        }
        guard try CloseOutStore(scene).extending().verdictOnAnswering(by: scene.actor).isAllowed else { return [] }
        return [
            Waiting(say("Answer about a later end"), Address(.answerLaterEnd, facts.slug), due: facts.ends)
        ]
    }

    /// Also after the end: what is handed over then is asked about, too.
    private func keeping(_ facts: NetworkFacts, by person: ID<Person>) throws -> [Waiting] {
        guard facts.stage >= .closing else { return [] }
        return try CloseOutStore(scene).keepers()
            .filter { $0.person == person && !$0.hasAgreed && !$0.hasRefused }
            .map { keeper in
                let resource = keeper.resource
                return Waiting(say("Say whether you keep: \(resource)"), Address(.answerKeeping, facts.slug, keeper.id))
            }
    }

    private func checklist(_ facts: NetworkFacts, of person: ID<Person>) throws -> [Waiting] {
        guard facts.stage == .closing else { return [] }
        let closeOut = CloseOutStore(scene)
        let mine = try closeOut.checklist().filter { $0.owner == person && !$0.isDone }.map {
            Waiting($0.item.label, Address(.closing, facts.slug), due: $0.due)
        }
        let choice =
            try closeOut.consents()[person] == nil
            ? [
                Waiting(
                    say("Choose what becomes of your name and your words"), Address(.consent, facts.slug),
                    matter: Matter(.chooseConsent, scene.network))
            ] : []
        let contact =
            try closeOut.contact(of: person) == nil
            ? [Waiting(say("Say whether you stay in touch, and where"), Address(.contact, facts.slug))] : []
        return choice + contact + mine
    }
}
