import Domain
import Storage
import TestKit
import Testing

@testable import Stages

/// What is said and voted in a meeting tells nothing to those who must not know of it.
struct MeetingTwinTests {
    private static let chf = "CHF International"

    /// A meeting in session, led by Carla, with one candidate on its agenda.
    ///
    /// - Returns: the meeting.
    @discardableResult
    private static func session(_ acts: Acts) async throws -> ID<PanelMeeting> {
        try await acts.name("Carla", [.convener])
        try await acts.name("Rita", [.reviewer])
        let carla = try await acts.person("Carla")
        let rita = try await acts.person("Rita")
        try await acts.review(chf, by: rita, scored: 3)
        let people = [carla, rita, acts.house.cast[.convener], acts.house.cast[.reviewer]]
        try await acts.act(
            PlanMeeting(
                "Panel", on: acts.setting.clock().day(), quorum: 2, .secret, people: people, agenda: .empty), as: carla)
        let meeting = try await found(acts, "SELECT id FROM panel_meeting", PanelMeeting.self)
        try await acts.act(AddItem(acts.house.candidate(chf), to: meeting), as: carla)
        try await acts.act(NotePresence(Set(people), in: meeting), as: carla)
        try await acts.act(OpenMeeting(meeting), as: carla)
        return meeting
    }

    private static func found<Subject>(_ acts: Acts, _ sql: SQL, _ subject: Subject.Type) async throws -> ID<Subject> {
        try await acts.house.setting.database.read { try $0.value(sql) ?? ID(rawValue: 0) }
    }

    private static func item(_ candidate: String, _ acts: Acts) async throws -> ID<PanelItem> {
        let id = try await acts.house.candidate(candidate)
        return try await found(acts, "SELECT id FROM panel_item WHERE candidate_id = \(id)", PanelItem.self)
    }

    @Test func `a convener with a conflict learns nothing of a candidate the panel talked over`() async throws {
        try await TwinWorld(viewer: .part(.convener)) { _, acts in
            try await Self.session(acts)
            try await acts.apply(
                RefuseReader(.person, "amina@programme.example", because: "A former colleague."), for: "CARE")
        } hide: { house, acts in
            let carla = try await acts.person("Carla")
            let meeting = try await Self.found(acts, "SELECT id FROM panel_meeting", PanelMeeting.self)
            try await acts.act(AddItem(house.candidate("CARE"), to: meeting), as: carla)
            let item = try await Self.item("CARE", acts)
            try await acts.act(CallItem(item, in: meeting), as: carla)
            try await acts.act(CastVote(.against, on: item, in: meeting), as: carla)
            try await acts.act(EndItem(item, in: meeting), as: carla)
        }.expectAlike()
    }

    @Test func `nobody learns before the count how another voted`() async throws {
        try await TwinWorld(viewer: .part(.reviewer)) { _, acts in
            let meeting = try await Self.session(acts)
            try await acts.act(
                DeclareInterests(on: acts.house.candidate(Self.chf), isConflict: false, ties: ""), as: .reviewer)
            let item = try await Self.item(Self.chf, acts)
            try await acts.act(CallItem(item, in: meeting), as: acts.person("Carla"))
            try await acts.act(CastVote(.for, on: item, in: meeting), as: acts.person("Rita"))
        } hide: { house, _ in
            try await house.run("UPDATE panel_vote SET vote = 'against'")
        }.expectAlike()
    }

    @Test func `a reviewer on the panel without a review learns nothing of a score that was changed in a meeting`()
        async throws
    {
        try await TwinWorld(viewer: .part(.reviewer), staysBlind: false) { _, acts in
            let meeting = try await Self.session(acts)
            try await acts.act(
                DeclareInterests(on: acts.house.candidate(Self.chf), isConflict: false, ties: ""), as: .reviewer)
            try await acts.act(CallItem(Self.item(Self.chf, acts), in: meeting), as: acts.person("Carla"))
        } hide: { _, acts in
            let meeting = try await Self.found(acts, "SELECT id FROM panel_meeting", PanelMeeting.self)
            try await acts.act(
                ChangeScore(
                    .init(rawValue: "vision"), to: 1, "Weak.", because: "They could not say.",
                    on: Self.item(Self.chf, acts), in: meeting), as: acts.person("Rita"))
        } follow: { _, acts in
            let meeting = try await Self.found(acts, "SELECT id FROM panel_meeting", PanelMeeting.self)
            try await acts.act(EndItem(Self.item(Self.chf, acts), in: meeting), as: acts.person("Carla"))
        }.expectAlike()
    }

    @Test func `a reviewer on the panel without a review learns nothing of scores from the order of the agenda`()
        async throws
    {
        let both = [Self.chf, "Conservation International"]
        try await TwinWorld(viewer: .part(.reviewer), staysBlind: false) { house, acts in
            let people = try await house.reviewers(2)
            for name in both {
                let candidate = try await house.candidate(name)
                for (person, score) in zip(people, [3, 4]) { try await house.hasScored(person, candidate, score) }
                try await house.run(
                    """
                    INSERT INTO candidate_review (network_id, candidate_id, person_id, assigned_at)
                    VALUES (\(house.groove()), \(candidate), \(house.cast[.reviewer]), 1)
                    ON CONFLICT (candidate_id, person_id) DO NOTHING
                    """)
            }
            try await house.run("UPDATE candidate SET decision = NULL")
        } hide: { house, _ in
            // Whichever of the two came first, the other has scores that lie further apart now.
            let first = try await house.candidate(both[0])
            let second = try await house.candidate(both[1])
            try await house.run(
                """
                UPDATE candidate_score SET score = CASE WHEN score = 4 THEN 5 ELSE 1 END
                WHERE candidate_id = \(max(first, second)) AND person_id <> \(house.cast[.reviewer])
                """)
        } follow: { house, acts in
            let people = [house.cast[.convener], house.cast[.reviewer]]
            try? await acts.act(
                PlanMeeting(
                    "Panel", on: acts.setting.clock().day(), quorum: 2, .secret, people: people, agenda: .differing),
                as: .convener)
        }.expectAlike()
    }

    @Test func `nobody learns of the draft of another's review, nor of what they brought back`() async throws {
        try await TwinWorld(viewer: .part(.convener)) { _, acts in
            try await acts.name("Rita", [.reviewer])
            try await acts.review(Self.chf, by: acts.person("Rita"))
        } hide: { house, acts in
            let rita = try await acts.person("Rita")
            let network = try await house.groove()
            try await house.run(
                """
                INSERT INTO review_draft (network_id, candidate_id, person_id, field, text, kept_at)
                SELECT network_id, candidate_id, person_id, 'vision_comment', 'Half a thought.', 5
                FROM candidate_review WHERE person_id = \(rita)
                """)
            try await house.run(
                """
                INSERT INTO review_upload (id, network_id, person_id, name, uploaded_at)
                VALUES (99, \(network), \(rita), 'reviews.csv', 5)
                """)
        }.expectAlike()
    }
}
