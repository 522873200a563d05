import Domain
import Web
import Words

/// A convener says whether an application meets the conditions of the call, and why.
package struct DecideEligibility: DoorAction {
    let candidate: ID<Candidate>
    let eligibility: Eligibility
    let reason: String

    package init(_ candidate: ID<Candidate>, _ eligibility: Eligibility, because reason: String) {
        self.candidate = candidate
        self.eligibility = eligibility
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        let unmet = try selection.answered(in: dossier)?.sentUnmet ?? []
        let proposed = unmet.isEmpty ? "" : Eligibility.ineligible.rawValue
        return Form(
            say("Decide on eligibility"), posts: Address(.candidateEligibility, path.network, id), once: scene.newID(),
            button: say("Keep the decision"), lede: dossier.row.name,
            audience: say(
                "Conveners and assigned reviewers read the reason. A candidate that is not eligible reads it, too, when decisions are released."
            ),
            verdict: try selection.reviewing().verdictOnScreening(dossier.candidate, by: scene.actor),
            values: [
                "eligibility": dossier.row.eligibility?.rawValue ?? proposed,
                "reason": dossier.eligibilityReason ?? unmet.joined(separator: "\n"),
            ], replaces: true,
            fields: [
                Field(
                    "eligibility", say("Does it meet the conditions of the call?"),
                    .choice(Eligibility.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field("reason", say("Reason"), .text, limit: 1000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("candidate"), answers.choice("eligibility") ?? .eligible, because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        try selection.reviewing().verdictOnScreening(dossier.candidate, by: scene.actor).orThrow()
        let (salt, seal) = scene.seal("\(eligibility.rawValue)\n\(reason)")
        try selection.screen(candidate, as: eligibility, because: reason, salt: salt)
        return Event(.eligibilityDecided, candidate, ["seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}

extension Address {
    /// The dossier an action in it leads back to.
    static func candidate(at path: Path) -> Address {
        Address(.candidate, path.network, (try? path.text("candidate")) ?? "-")
    }
}
