import Domain

/// The selection: six applications are screened, read and scored, two organisations visited, four invited. Judgements are invented.
extension Groove {
    /// - Parameter goesOn: whether the decisions are released; otherwise the selection stands in the middle of its work.
    func selection(_ network: ID<Network>, goesOn: Bool) async throws {
        let convener = cast[.convener]
        let reviewer = cast[.reviewer]
        let candidates = try await world.setting.read(in: network, as: try await world.actor(convener, in: network)) {
            try SelectionStore($0).candidates().reduce(into: [:]) { $0[$1.organisation ?? ""] = $1.id }
        }
        func candidate(_ place: Int) -> ID<Candidate> {
            candidates[Self.applicants[place].texts.organisation] ?? ID(rawValue: 0)
        }
        for place in goesOn ? Array(0..<6) : Array(0..<5) {
            let bears = place != 4
            try await world.act(
                DecideEligibility(
                    candidate(place), bears ? .eligible : .ineligible,
                    because: bears
                        ? "Holds a grant of its own, and named its people."
                        : "The call asks for a grant in value chain development; there is none yet."),
                in: network, as: convener)
        }
        for place in goesOn ? [0, 3] : [0, 3, 1] {
            try await world.act(AssignReviewer(reviewer, to: candidate(place)), in: network, as: convener)
        }
        for (place, scores) in [(0, [5, 4, 5, 4, 4]), (3, [4, 5, 5, 5, 4])] {
            try await world.act(
                DeclareInterests(on: candidate(place), isConflict: false, ties: ""), in: network, as: reviewer)
            try await world.act(
                ScoreCandidate(candidate(place), Self.scored(scores), confidence: .high), in: network, as: reviewer)
        }
        try await world.act(
            RecordVisit(
                .siteVisit, of: candidate(3), on: world.setting.clock().day(),
                notes:
                    "Two markets and a mapping workshop. Traders drew the map; staff asked and listened. One map had been wrong, and they showed us that one first."
            ),
            in: network, as: convener)
        try await world.act(
            RecordVisit(
                .interview, of: candidate(0), on: world.setting.clock().day(),
                notes: "The country director knows what four hours a month mean, and will answer for them."),
            in: network, as: reviewer)
        for (place, decision, reason) in Self.decisions.prefix(goesOn ? 5 : 1) {
            try await world.act(DecideCandidate(candidate(place), decision, because: reason), in: network, as: convener)
        }
        if goesOn { try await world.act(ReleaseDecisions(), in: network, as: convener) }
    }

    private static func scored(_ scores: [Int]) -> [Criterion.Key: Mark] {
        let comments = [
            "Says what should change, and for whom.", "Works on the question already.", "Named people with hours.",
            "Offers what went wrong, unasked.", "Cases nobody else at the table has.",
        ]
        return zip(UsualForm.criteria, zip(scores, comments)).reduce(into: [:]) {
            $0[$1.0.key] = Mark($1.1.0, $1.1.1)
        }
    }

    private static let decisions: [(Int, Decision, String)] = [
        (
            0, .invite,
            "Scored high on every criterion; brings the question of what is left of a training after six months."
        ),
        (3, .invite, "Brings a method the others can use, and its failures with it."),
        (1, .invite, "Measures results where others sell, which the table needs."),
        (2, .invite, "Carries the approach into another sector; the site is open to all."),
        (5, .decline, "You look for training more than for questions. Four seats are too few to make room for that."),
    ]
}
