import Domain

/// The rules of a clash in words.
struct CohortClashWords {
    let row: CohortStore.CohortRow
    let rules: [CohortStore.RuleRow]
    let bonds: [CohortStore.BondRow]
    /// Of the quotas, by place.
    let labels: [Phrase]
    let names: [ID<Candidate>: Phrase]

    var sentences: [Phrase] { sentences(of: row.clash) }

    func sentences(of rules: [CohortClashRule]) -> [Phrase] { rules.map(sentence) }

    private func sentence(_ rule: CohortClashRule) -> Phrase {
        switch rule {
        case .seats:
            let seats = row.terms.seats
            return say("\(seats) seats are to be filled, and the pool has fewer candidates.")
        case .perOrganisation:
            let most = row.terms.perOrganisation ?? 0
            return say("At most \(most) of one organisation.")
        case .budget:
            let budget = row.terms.budget ?? 0
            return say("All together cost at most \(budget).")
        case .quota(let place):
            guard rules.indices.contains(place) else { return say("A quota.") }
            let label = labels[place]
            let least = rules[place].quota.least
            let most = rules[place].quota.most
            return say("\(label): at least \(least), at most \(most).")
        case .bond(let place):
            guard bonds.indices.contains(place) else { return say("A rule on named candidates.") }
            let bond = bonds[place]
            return bond.kind.sentence(names[bond.candidate] ?? "…", bond.other.flatMap { names[$0] } ?? "…")
        case .outOfTime: return say("Time ran out before one was found.")
        }
    }
}
