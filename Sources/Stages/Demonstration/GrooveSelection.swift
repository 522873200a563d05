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
            if life.isTold { life.reach(day: 48 + place / 3, 10 + place % 3, 9 * place + 4) }
            try await world.act(
                DecideEligibility(
                    candidate(place), bears ? .eligible : .ineligible,
                    because: bears
                        ? "Holds a grant of its own, and named its people."
                        : "The call asks for a grant in value chain development; there is none yet."),
                in: network, as: convener)
        }
        if life.isTold { life.reach(day: 51, 9, 40) }
        for place in goesOn ? [0, 3, 1, 2] : [0, 3, 1] {
            life.pass(minutes: 6)
            try await world.act(AssignReviewer(reviewer, to: candidate(place)), in: network, as: convener)
        }
        for (turn, reading) in Self.readings.prefix(goesOn ? 4 : 2).enumerated() {
            if life.isTold { life.reach(day: 54 + 3 * turn, 17, 10 + 7 * turn) }
            let place = reading.place
            try await world.act(
                DeclareInterests(on: candidate(place), isConflict: false, ties: ""), in: network, as: reviewer)
            life.pass(minutes: 70 + 13 * turn)
            try await world.act(
                ScoreCandidate(candidate(place), Self.scored(reading), confidence: .high), in: network, as: reviewer)
        }
        if life.isTold { life.reach(day: 66, 16, 35) }
        try await world.act(
            RecordVisit(
                .siteVisit, of: candidate(3), on: world.setting.clock().day(),
                notes:
                    "Two markets and a mapping workshop. Traders drew the map; staff asked and listened. One map had been wrong, and they showed us that one first."
            ),
            in: network, as: convener)
        if life.isTold { life.reach(day: 68, 11, 5) }
        try await world.act(
            RecordVisit(
                .interview, of: candidate(0), on: world.setting.clock().day(),
                notes: "The country director knows what four hours a month mean, and will answer for them."),
            in: network, as: reviewer)
        if life.isTold { life.reach(day: 70, 9, 30) }
        for (place, decision, reason) in Self.decisions.prefix(goesOn ? 5 : 1) {
            life.pass(minutes: 22)
            try await world.act(DecideCandidate(candidate(place), decision, because: reason), in: network, as: convener)
        }
        if life.isTold { life.reach(day: 72, 16, 0) }
        if goesOn { try await world.act(ReleaseDecisions(), in: network, as: convener) }
    }

    /// What the reviewer made of one application, criterion by criterion.
    private struct Reading {
        let place: Int
        let scores: [Int]
        let comments: [String]
    }

    private static func scored(_ reading: Reading) -> [Criterion.Key: Mark] {
        zip(UsualForm.criteria, zip(reading.scores, reading.comments)).reduce(into: [:]) {
            $0[$1.0.key] = Mark($1.1.0, $1.1.1)
        }
    }

    private static let readings = [
        Reading(
            place: 0, scores: [5, 4, 5, 4, 4],
            comments: [
                "Says what should change, and for whom.", "Works on the question already.", "Named people with hours.",
                "Offers what went wrong, unasked.", "Cases nobody else at the table has.",
            ]),
        Reading(
            place: 3, scores: [4, 5, 5, 5, 4],
            comments: [
                "A common tool is a clear wish; who would give up their own is not said.",
                "Between its offices it has lost and found the same note twice, and knows it.",
                "Six hours of one adviser, by name.", "Wrong maps, with what they cost.",
                "The method is tried in places the others do not reach.",
            ]),
        Reading(
            place: 1, scores: [4, 5, 4, 3, 4],
            comments: [
                "A common picture, and honest that there is none yet.",
                "Has thought longer than the others about what can be counted when somebody else sells.",
                "Five hours of the head of quality; the field is not named.",
                "Two chains it left. Why, it tells in half a sentence.", "Figures from before and after.",
            ]),
        Reading(
            place: 2, scores: [4, 4, 3, 4, 5],
            comments: [
                "Worth more standing: one sentence that says it all.", "Asks what of the approach survives a forest.",
                "Two people with three hours each may be one person too few.",
                "Agreements that were left, in the words of those who left them.",
                "A sector nobody else brings, and a site one may visit.",
            ]),
    ]

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
