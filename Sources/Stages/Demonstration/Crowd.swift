import Domain

/// A large call around GROOVE: three hundred applicants and forty reviewers, all invented, told by the same actions.
struct Crowd {
    static let applicants = 294
    static let reviewers = 39
    static let seats = 22

    let world: World
    let cast: Cast

    /// Everybody applies while the call is open.
    func apply(_ network: ID<Network>) async throws {
        for number in 0..<Self.applicants {
            let applicant = CrowdTexts.applicant(number)
            let candidate = try await applicant.draft(in: network, of: world)
            try await applicant.send(candidate, in: network, of: world)
        }
    }

    /// All are screened, reviewers are assigned by a proposal, and most reviews are scored and calibrated.
    func review(_ network: ID<Network>) async throws {
        let convener = cast[.convener]
        for candidate in try await unscreened(network) {
            try await world.act(
                DecideEligibility(candidate, .eligible, because: "Holds a grant of its own, and named its people."),
                in: network, as: convener)
        }
        let people = try await gather(network)
        try await assign(network)
        try await connect(people, network)
        try await score(network)
        let calibration = try await world.act(CalibrateScores(), in: network, as: convener)
        try await finish(
            CalibrationWork(network: network, table: ID(rawValue: calibration.subject)), in: network)
        try await meet(network)
    }

    /// The panel is to talk over the first of them.
    private func meet(_ network: ID<Network>) async throws {
        let convener = cast[.convener]
        let panel = try await world.setting.read(in: network, as: world.actor(convener, in: network)) {
            try SelectionStore($0).panel().prefix(9).map(\.person)
        }
        try await world.act(
            PlanMeeting(
                "Panel of the first round", on: world.setting.clock().day().adding(days: 6), quorum: 4, .secret,
                people: Array(Set(panel + [convener, cast[.reviewer]])).sorted(), agenda: .undecided, most: 30),
            in: network, as: convener)
    }

    private func unscreened(_ network: ID<Network>) async throws -> [ID<Candidate>] {
        try await world.setting.read(in: network, as: world.actor(cast[.convener], in: network)) {
            try SelectionStore($0).candidates().filter { $0.eligibility == nil }.map(\.id)
        }
    }

    /// Reviewers come with what they know; some of them know an applicant too well.
    private func gather(_ network: ID<Network>) async throws -> [ID<Person>] {
        var people: [ID<Person>] = []
        try await world.act(
            NameMember(
                name: "Ngozi Eze", email: "ngozi@programme.example", organisation: nil, roles: [.deputy]),
            in: network, as: cast[.convener])
        for number in 0..<Self.reviewers {
            let named = try await world.act(
                NameMember(
                    name: CrowdTexts.person(number * 7 + 3), email: "reader\(number + 1)@panel.example",
                    organisation: nil, roles: [.reviewer]),
                in: network, as: cast[.convener])
            let person = ID<Person>(rawValue: named.subject)
            people.append(person)
            let (own, other) = CrowdTexts.themes(of: number)
            try await world.act(
                StateExpertise(own.experience, topics: own.topics, some: other.topics), in: network, as: person)
            if number % 8 == 0 {
                let friend = CrowdTexts.applicant(number * 5).texts.organisation
                try await world.act(
                    NameTie(to: .organisation, friend, because: "I advised them until last year."), in: network,
                    as: person)
            }
        }
        return people
    }

    /// Some read a candidate of another field, too, so that the panel hangs together and its scores can be calibrated.
    private func connect(_ people: [ID<Person>], _ network: ID<Network>) async throws {
        let (ids, taken) = try await world.setting.read(
            in: network, as: world.actor(cast[.convener], in: network)
        ) { scene in
            let selection = SelectionStore(scene)
            let rows = try selection.assignable()
            return (
                rows.reduce(into: [String: ID<Candidate>]()) { $0[$1.organisation] = $1.id },
                try selection.readerPairs(on: rows.map(\.id))
            )
        }
        let fields = CrowdTheme.all.count
        for (number, person) in people.prefix(2 * fields).enumerated() {
            let organisation = CrowdTexts.applicant(10 * fields + (number + 1) % fields).texts.organisation
            guard let candidate = ids[organisation],
                taken[SelectionStore.ReaderPair(candidate: candidate, person: person)] == nil
            else { continue }
            try await world.act(AssignReviewer(person, to: candidate), in: network, as: cast[.convener])
        }
    }

    private func assign(_ network: ID<Network>) async throws {
        let convener = cast[.convener]
        let asked = try await world.act(
            AskForAssignment(AssignmentTerms(reviewsEach: 3, least: 10, most: 26, aim: .total)), in: network,
            as: convener)
        let proposal = ID<Proposal>(rawValue: asked.subject)
        try await finish(AssignmentWork(network: network, proposal: proposal), in: network)
        try await world.act(AcceptAssignment(proposal), in: network, as: convener)
    }

    private func finish(_ work: some LongWork, in network: ID<Network>) async throws {
        let write = try await work.perform(in: world.setting)
        try await world.setting.keep(in: network, as: .clock) { try write($0) }
    }

    /// Nine reviews in ten are in; every reviewer has a measure of their own.
    private func score(_ network: ID<Network>) async throws {
        let pairs = try await world.setting.read(in: network, as: world.actor(cast[.convener], in: network)) { scene in
            let selection = SelectionStore(scene)
            return try selection.readerPairs(on: selection.assignable().map(\.id)).filter { !$0.value }.keys.sorted {
                ($0.candidate, $0.person) < ($1.candidate, $1.person)
            }
        }
        let people = Array(Set(pairs.map(\.person))).sorted()
        var chance = SteadyChance(seed: 2027)
        let leniency = people.reduce(into: [ID<Person>: Double]()) { $0[$1] = (chance.fraction() - 0.5) * 1.6 }
        var merit: [ID<Candidate>: Double] = [:]
        for pair in pairs {
            let quality = merit[pair.candidate] ?? (2 + chance.fraction() * 2.4)
            merit[pair.candidate] = quality
            if chance.fraction() > 0.9 {
                try await begin(pair, in: network)
                continue
            }
            let level = quality + (leniency[pair.person] ?? 0)
            let scores = UsualForm.criteria.reduce(into: [Criterion.Key: Mark]()) {
                let score = min(5, max(1, Int((level + (chance.fraction() - 0.5) * 1.8).rounded())))
                $0[$1.key] =
                    pair.candidate.rawValue % 31 == Int64(score) && $1.key.rawValue == "commitment"
                    ? .abstained(because: "I cannot tell from what is written.")
                    : Mark(score, CrowdTexts.comment(score))
            }
            try await world.act(
                DeclareInterests(on: pair.candidate, isConflict: false, ties: ""), in: network, as: pair.person)
            try await world.act(
                ScoreCandidate(pair.candidate, scores, confidence: .allCases[Int(chance.fraction() * 3) % 3]),
                in: network, as: pair.person)
        }
    }

    /// Some have begun what is still to come.
    private func begin(_ pair: SelectionStore.ReaderPair, in network: ID<Network>) async throws {
        if pair.candidate.rawValue % 3 != 0 { return }
        try await world.act(
            DeclareInterests(on: pair.candidate, isConflict: false, ties: ""), in: network, as: pair.person)
        let actor = try await world.actor(pair.person, in: network)
        try await world.setting.keep(in: network, as: actor) { scene in
            let selection = SelectionStore(scene)
            try selection.keepDraft(
                ["vision": "3", "vision_comment": "Says for whom, not yet what."],
                of: selection.dossier(pair.candidate))
        }
    }
}
