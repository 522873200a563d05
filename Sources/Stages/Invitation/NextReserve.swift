import Domain
import Words

/// Who takes the seat of an organisation that does not come: the first in reserve with whom the accepted cohort still keeps
/// what is asked of it.
struct NextReserve {
    /// Nothing where nobody may be invited now; the verdict says why.
    let candidate: ID<Candidate>?
    let name: Phrase
    let verdict: Verdict

    init(after letter: InvitationStore.InvitationRow, _ scene: Scene) throws {
        guard scene.actor.holds(.convener), let left = letter.candidate else { throw Path.NotFound() }
        let reading = try CohortPoolReading(scene)
        let store = CohortStore(scene)
        let cohort = try store.accepted(reading.sight)
        let first = Verdict.all(
            InvitingReserve(inviting: try InvitationStore(scene).inviting(), letter: letter.state)
                .verdict(for: scene.actor),
            try SelectionStore(scene).choosing(reading).verdictOnReplacing(
                isAccepted: cohort != nil, by: scene.actor))
        guard first.isAllowed, let cohort else {
            (candidate, name, verdict) = (nil, .verbatim(""), first)
            return
        }
        do {
            let names = try SelectionStore(scene).candidates(reading.sight).reduce(into: [ID<Candidate>: Phrase]()) {
                $0[$1.id] = $1.name
            }
            let found = try CohortSubstitution(store, cohort, left: left, seed: nil)
            (candidate, name, verdict) = (found.taken, names[found.taken] ?? "…", .allowed)
        } catch let refusal as Refusal {
            (candidate, name, verdict) = (nil, .verbatim(""), .refused(refusal))
        }
    }
}
