import Domain
import Stages
import Storage
import TestKit
import Testing

/// What must not be known cannot be told from what is not there.
struct TwinWorldTests {
    private static let chf = "CHF International"

    @Test
    func `the walk goes through every door of the selection, with ids of everything that stands in its addresses`()
        async throws
    {
        try await House.at(.selection) { house in
            let walk = try await RouteWalk([house])
            #expect(walk.unknown(of: house.setting) == [])
        }
    }

    @Test func `a reviewer before the own review learns nothing of what another scored`() async throws {
        try await TwinWorld(viewer: .part(.reviewer), staysBlind: false) { _, acts in
            try await Self.secondReview(acts)
        } hide: { house, acts in
            let rita = try await acts.person("Rita")
            try await house.run(
                "UPDATE candidate_score SET score = 1, comment = 'Poor.' WHERE person_id = \(rita) AND criterion = 'vision'"
            )
        }.expectAlike()
    }

    @Test func `a reviewer before the own review learns nothing of one more review`() async throws {
        try await TwinWorld(viewer: .part(.reviewer), staysBlind: false) { _, acts in
            try await Self.secondReview(acts)
            try await acts.name("Sven", [.reviewer])
        } hide: { _, acts in
            try await acts.review(Self.chf, by: acts.person("Sven"), scored: 1)
        }.expectAlike()
    }

    @Test func `a reviewer learns nothing of decisions that are not released`() async throws {
        try await TwinWorld(viewer: .part(.reviewer)) { _, _ in
        } hide: { house, acts in
            try await acts.act(
                DecideCandidate(house.candidate("Practical Action"), .invite, because: "Yes."), as: .convener)
        }.expectAlike()
        try await TwinWorld(viewer: .part(.reviewer)) { _, _ in
        } hide: { house, _ in
            try await house.run(
                "UPDATE candidate SET decision = 'decline', decision_reason = 'No.' WHERE decision = 'invite'")
        }.expectAlike()
    }

    @Test func `a reviewer who sees numbers learns nothing of names, addresses, file names or places visited`()
        async throws
    {
        try await TwinWorld(viewer: .part(.reviewer)) { house, acts in
            try await acts.act(EnterPhase(.reading), as: .convener)
            let id = try await house.candidate("Practical Action")
            let digest = try house.stored("A budget.")
            try await house.run(
                """
                INSERT INTO application_file (id, network_id, candidate_id, name, type, digest, size, added_at)
                SELECT 77, network_id, id, 'Practical Action budget.pdf', 'application/pdf', \(digest), 9, 1
                FROM candidate WHERE id = \(id)
                """)
        } hide: { house, _ in
            let id = try await house.candidate("Practical Action")
            try await house.run(
                """
                UPDATE candidate SET organisation = 'AAA Alliance', contact = 'Ann Other', email = 'ann@aaa.example',
                    eligibility_reason = 'AAA Alliance holds a grant.' WHERE id = \(id)
                """)
            try await house.run("UPDATE application_file SET name = 'AAA.pdf' WHERE id = 77")
            try await house.run(
                "UPDATE candidate_visit SET notes = 'In the office of AAA' WHERE candidate_id = \(id)")
        }.expectAlike()
    }

    @Test func `a reviewer with a conflict learns nothing of the candidate`() async throws {
        try await TwinWorld(viewer: .part(.reviewer)) { _, acts in
            try await Self.refuse(.reviewer, Self.chf, acts)
        } hide: { house, _ in
            try await Self.change(Self.chf, house)
        }.expectAlike()
        try await TwinWorld(viewer: .part(.reviewer)) { _, acts in
            try await acts.name("Rita", [.reviewer])
        } hide: { _, acts in
            try await Self.oneMore(naming: .reviewer, acts, decidedBy: acts.house.cast[.convener])
        }.expectAlike()
    }

    @Test func `a convener with a conflict learns nothing of the candidate, with a deputy`() async throws {
        try await TwinWorld(viewer: .part(.convener)) { _, acts in
            try await acts.name("Dora", [.deputy])
            try await Self.refuse(.convener, "CARE", acts)
        } hide: { house, acts in
            try await acts.act(
                DecideCandidate(house.candidate("CARE"), .decline, because: "Not this time."), as: acts.person("Dora"))
        }.expectAlike()
        try await TwinWorld(viewer: .part(.convener)) { _, acts in
            try await acts.name("Rita", [.reviewer])
            try await acts.name("Dora", [.deputy])
        } hide: { _, acts in
            try await Self.oneMore(naming: .convener, acts, decidedBy: acts.person("Dora"))
        }.expectAlike()
    }

    @Test func `a convener with a conflict learns nothing of the candidate from the seats that are left`() async throws
    {
        try await TwinWorld(viewer: .part(.convener)) { house, acts in
            try await acts.name("Rita", [.reviewer])
            try await acts.name("Carla", [.convener])
            try await house.run("UPDATE call_version SET seats = 2")
        } hide: { _, acts in
            try await Self.oneMore(naming: .convener, acts, decidedBy: acts.person("Carla"))
        }.expectAlike()
    }

    @Test func `an applicant learns nothing before the release`() async throws {
        try await TwinWorld(viewer: .applicant("Practical Action")) { _, _ in
        } hide: { house, acts in
            try await acts.act(
                DecideCandidate(house.candidate("Practical Action"), .decline, because: "No."), as: .convener)
            try await Self.change(Self.chf, house)
        }.expectAlike()
        try await TwinWorld(viewer: .applicant("Practical Action")) { _, acts in
            try await acts.name("Rita", [.reviewer])
        } hide: { _, acts in
            try await Self.oneMore(naming: .reviewer, acts, decidedBy: acts.house.cast[.convener])
        }.expectAlike()
    }

    @Test(arguments: [Cast.Part.sponsor, .stranger, .facilitator])
    func `sponsors, facilitators and members of another network learn nothing of candidates`(part: Cast.Part)
        async throws
    {
        try await TwinWorld(viewer: .part(part)) { house, acts in
            try await acts.name("Rita", [.reviewer])
            try await Self.elsewhere(house, acts)
        } hide: { house, acts in
            try await Self.oneMore(naming: .reviewer, acts, decidedBy: house.cast[.convener])
            try await Self.change(Self.chf, house)
        }.expectAlike()
    }

    @Test func `who may know of it does see the difference`() async throws {
        let decided = try await TwinWorld(viewer: .part(.convener)) { _, _ in
        } hide: { house, acts in
            try await acts.act(
                DecideCandidate(house.candidate("Practical Action"), .invite, because: "Yes."), as: .convener)
        }.differences()
        for door in [
            "GET /networks/groove/candidates ", "GET /networks/groove/candidates.json ",
            "GET /networks/groove/history ",
        ] {
            #expect(decided.contains { $0.hasPrefix(door) }, "\(door)")
        }
        let named = try await TwinWorld(viewer: .part(.reviewer)) { _, _ in
        } hide: { house, _ in
            try await house.run("UPDATE candidate SET organisation = 'AAA' WHERE organisation = 'Practical Action'")
        }.differences()
        #expect(named.contains { $0.hasPrefix("GET /networks/groove/candidates ") })
        #expect(named.contains { $0.hasPrefix("GET /networks/groove/candidates/") })
    }

    /// In the discussion others are read after one's own; Rita has scored, the viewer has not.
    private static func secondReview(_ acts: Acts) async throws {
        try await acts.name("Rita", [.reviewer])
        try await acts.act(EnterPhase(.reading), as: .convener)
        try await acts.act(EnterPhase(.discussion), as: .convener)
        try await acts.act(
            DeclareInterests(on: acts.house.candidate(chf), isConflict: false, ties: ""), as: .reviewer)
        try await acts.review(chf, by: acts.person("Rita"), scored: 4)
    }

    private static func refuse(_ part: Cast.Part, _ organisation: String, _ acts: Acts) async throws {
        let email = part == .reviewer ? "tomasz@review.example" : "amina@programme.example"
        try await acts.apply(RefuseReader(.person, email, because: "A former colleague."), for: organisation)
    }

    private static func change(_ organisation: String, _ house: House) async throws {
        try await house.run(
            """
            UPDATE application_answer SET text = 'Another vision, longer than before.'
            WHERE question = 'vision' AND candidate_id IN (SELECT id FROM candidate WHERE organisation = \(organisation))
            """)
        try await house.run(
            "UPDATE candidate SET eligibility_reason = 'Other.' WHERE organisation = \(organisation)")
        try await house.run(
            """
            UPDATE candidate_score SET score = 1 WHERE candidate_id IN
                (SELECT id FROM candidate WHERE organisation = \(organisation))
            """)
    }

    /// One more candidate that somebody must not know of, all the way to its decision.
    private static func oneMore(naming part: Cast.Part, _ acts: Acts, decidedBy convener: ID<Person>) async throws {
        try await acts.candidate("Zebra Alliance")
        try await refuse(part, "Zebra Alliance", acts)
        let id = try await acts.house.candidate("Zebra Alliance")
        try await acts.act(DecideEligibility(id, .eligible, because: "Holds a grant."), as: convener)
        let rita = try await acts.person("Rita")
        try await acts.act(AssignReviewer(rita, to: id), as: convener)
        try await acts.act(DeclareInterests(on: id, isConflict: false, ties: ""), as: rita)
        try await acts.act(
            ScoreCandidate(id, UsualForm.criteria.reduce(into: [:]) { $0[$1.key] = .init(5, "Strong.") }), as: rita)
        try await acts.act(DecideCandidate(id, .invite, because: "Yes."), as: convener)
    }

    /// A second network, in which the stranger has a place.
    private static func elsewhere(_ house: House, _ acts: Acts) async throws {
        let once = acts.setting.newEventID()
        let network = ID<Network>(rawValue: once.rawValue)
        let world = World(acts.setting)
        _ = try await acts.setting.perform(
            FoundNetwork(name: "Elsewhere", topic: "Other things", purpose: "Others learn together."), in: network,
            as: world.actor(house.cast[.convener], in: .house), once: once)
        try await world.act(
            NameMember(name: "Pavel Dvořák", email: "pavel@elsewhere.example", organisation: nil, roles: [.member]),
            in: network, as: house.cast[.convener])
    }
}
