import Domain
import Web
import Words

/// A person accepts a cohort as a whole: it becomes the drafts of decisions on everybody in its pool, each with a reason.
package struct AcceptCohort: DoorAction {
    let cohort: ID<Cohort>
    let reasons: [Decision: String]

    package init(_ cohort: ID<Cohort>, because reasons: [Decision: String]) {
        self.cohort = cohort
        self.reasons = reasons
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let reading = try CohortPoolReading(scene)
        let store = CohortStore(scene)
        let row = try store.cohort(try path.id("cohort"), reading.sight)
        let decided = reading.decided
        let pool = try store.pool(of: row.id)
        let chosen = pool.count { $0.part.isChosen }
        let others = pool.count - chosen
        return Form(
            say("Accept the cohort"), posts: Address(.acceptCohort, path.network, row.id), once: scene.newID(),
            button: say("Accept the cohort"),
            lede: decided == 0
                ? say("\(chosen) candidates are to be invited; \(others) others are kept in reserve or declined.")
                : say(
                    "\(chosen) candidates are to be invited; \(others) others are kept in reserve or declined. \(decided) have a decision already, which this one replaces."
                ),
            audience: say(
                "These become drafts of decisions. You can still change each; applicants read decision and reason when all decisions are released."
            ),
            verdict: try SelectionStore(scene).choosing(reading).verdictOnAccepting(
                store.standing(of: row, now: reading), by: scene.actor),
            fields: [
                Field(
                    "invite", say("Reason written to those who are invited"), .text,
                    help: say("Such as how the cohort was chosen: by scores as a set, under which quotas, or by lot."),
                    limit: 2000),
                Field("reserve", say("Reason written to those in reserve"), .text, limit: 2000),
                Field("decline", say("Reason written to all others"), .text, limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            try path.id("cohort"),
            because: Decision.allCases.reduce(into: [:]) { $0[$1] = answers.text($1.rawValue) })
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let reading = try CohortPoolReading(scene)
        let store = CohortStore(scene)
        let row = try store.cohort(cohort, reading.sight)
        try selection.choosing(reading).verdictOnAccepting(
            store.standing(of: row, now: reading), by: scene.actor
        ).orThrow()
        var facts: [String: Event.Fact] = ["batch": .id(cohort)]
        let decided = try store.pool(of: cohort).map { candidate in
            let decision = candidate.decision
            let reason = reasons[decision] ?? ""
            let (salt, seal) = scene.seal("\(decision.rawValue)\n\(reason)")
            facts[candidate.id.description] = seal
            return RecordStore.Decided(candidate: candidate.id, decision: decision, reason: reason, salt: salt)
        }
        for (candidate, bound) in try RecordStore(scene).decide(decided, by: reading.sight) {
            facts[SealBook.record(of: candidate)] = .id(bound.id)
            facts[SealBook.inputs(of: candidate)] = bound.seal
        }
        try store.accept(cohort, by: reading.sight.person)
        return Event(.cohortAccepted, cohort, facts)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.cohort, path.network) }
}

extension CohortStore.PoolRow {
    /// What an accepted cohort means for the candidate.
    var decision: Decision { part.isChosen ? .invite : reserve != nil ? .reserve : .decline }
}
