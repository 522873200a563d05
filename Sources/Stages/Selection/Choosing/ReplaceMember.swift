import Domain
import Web
import Words

/// Somebody of the accepted cohort does not come; a reserve takes the seat under the same quotas, in order or by lot.
package struct ReplaceMember: DoorAction {
    let left: ID<Candidate>
    let way: CohortWay
    let reason: String
    /// Written to whoever takes the seat.
    let invitation: String

    package init(_ left: ID<Candidate>, by way: CohortWay, because reason: String, writing invitation: String) {
        self.left = left
        self.way = way
        self.reason = reason
        self.invitation = invitation
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let reading = try CohortPoolReading(scene)
        let store = CohortStore(scene)
        let row = try store.accepted(reading.sight)
        let members = try row.map { try store.members(of: $0) } ?? []
        let names = try SelectionStore(scene).candidates(reading.sight).reduce(into: [ID<Candidate>: Phrase]()) {
            $0[$1.id] = $1.name
        }
        return Form(
            say("Replace somebody of the cohort"), posts: Address(.replaceMember, path.network), once: scene.newID(),
            button: say("Give the seat to a reserve"),
            lede: say(
                "Whoever leaves counts as withdrawn from then on. The seat goes to a reserve with whom the cohort still keeps every quota and rule."
            ),
            audience: say(
                "Once decisions are released, the reserve hears of it at once; before, with all others."),
            verdict: try SelectionStore(scene).choosing(reading).verdictOnReplacing(
                isAccepted: row != nil, by: scene.actor),
            values: ["way": CohortWay.total.rawValue],
            fields: [
                Field(
                    "left", say("Who does not come"),
                    .choice(members.map { Field.Choice($0.description, names[$0] ?? "…") })),
                Field(
                    "way", say("Who takes the seat"),
                    .choice([
                        .init(CohortWay.total.rawValue, say("The first reserve in order who keeps the quotas")),
                        .init(
                            CohortWay.lottery.rawValue,
                            say("One drawn among those who keep the quotas, from a seed recorded before")),
                    ])),
                Field("reason", say("Reason"), .text, help: say("Why the seat is free."), limit: 1000),
                Field("invitation", say("Reason written to whoever takes the seat"), .text, limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let left: ID<Candidate> = answers.id("left"), let way: CohortWay = answers.choice("way") else {
            throw Path.NotFound()
        }
        self.init(left, by: way, because: answers.text("reason"), writing: answers.text("invitation"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let reading = try CohortPoolReading(scene)
        let store = CohortStore(scene)
        let row = try store.accepted(reading.sight)
        try selection.choosing(reading).verdictOnReplacing(isAccepted: row != nil, by: scene.actor).orThrow()
        guard let row else { throw Path.NotFound() }
        let seed = way == .lottery ? try store.seeds().first { !$0.isUsed } : nil
        if way == .lottery, seed == nil { throw Refusal.noSeed }
        let found = try CohortSubstitution(store, row, left: left, seed: seed?.text)
        let (salt, seal) = scene.seal("\(Decision.invite.rawValue)\n\(invitation)")
        let bound = try RecordStore(scene).decide(
            .init(candidate: found.taken, decision: .invite, reason: invitation, salt: salt), by: reading.sight)
        try store.replace(left, by: found, way, seed: seed?.id, because: reason, in: row.id, by: reading.sight.person)
        if let seed { try store.use(seed.id) }
        return Event(
            .reserveTaken, found.taken,
            bound.merging(["left": .id(left), "batch": .id(row.id), "seal": seal]) { $1 })
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.cohort, path.network) }
}
