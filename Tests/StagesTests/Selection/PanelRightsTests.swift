import Domain
import Stages
import Storage
import TestKit
import Testing

/// What a meeting shows and allows follows the rights of the phase, and no conflict slips through its end.
struct PanelRightsTests {
    private static let chf = "CHF International"
    private static let place = "/networks/groove/meetings"

    /// A meeting of convener, reviewer and Rita in which CHF is called up; both reviewers have scored it.
    private static func session(_ house: House) async throws -> (meeting: String, item: String) {
        let acts = Acts(house, house.setting)
        try await acts.name("Rita", [.reviewer])
        let rita = try await acts.person("Rita")
        try await acts.review(chf, by: rita, scored: 3)
        try await acts.act(DeclareInterests(on: house.candidate(chf), isConflict: false, ties: ""), as: .reviewer)
        let people = [house.cast[.convener], house.cast[.reviewer], rita]
        let planned = try await house.perform(
            PlanMeeting(
                "Panel", on: acts.setting.clock().day(), quorum: 2, .secret, people: people, agenda: .empty),
            as: house.cast[.convener])
        let meeting = ID<PanelMeeting>(rawValue: planned.subject)
        try await acts.act(AddItem(house.candidate(chf), to: meeting), as: .convener)
        let item = try await house.setting.database.read {
            try $0.value("SELECT id FROM panel_item", as: ID<PanelItem>.self)
        }
        let found = try #require(item)
        try await acts.act(NotePresence(Set(people), in: meeting), as: .convener)
        try await acts.act(OpenMeeting(meeting), as: .convener)
        try await acts.act(CallItem(found, in: meeting), as: .convener)
        return ("\(place)/\(meeting)", "\(place)/\(meeting)/items/\(found)")
    }

    private static let change = [
        "criterion": "vision", "score": "2", "comment": "Heard more.", "reason": "Their own words.",
    ]

    private static func phase(_ changed: [String: String] = [:]) -> [String: String] {
        ["names": "yes", "reviews": "never", "scores": "no", "own": "yes"].merging(changed) { $1 }
    }

    @Test func `a changed score is read beside the minutes by those who may see scores, and by nobody else`()
        async throws
    {
        try await House.at(.selection) { house in
            let (meeting, item) = try await Self.session(house)
            let convener = try await house.browser(as: .convener)
            let rita = try await house.browser(as: Acts(house, house.setting).person("Rita"))
            let reviewer = try await house.browser(as: .reviewer)
            #expect(try await rita.send(item + "/change", Self.change).status == 303)
            try await convener.expectDone(item + "/end", [:])
            for path in [item, item + ".json", meeting + "/record"] {
                let told = try await convener.get(path).body
                #expect(told.contains("Rita changed “vision” from 3 to 2: Their own words."), "\(path)")
                #expect(try await rita.get(path).body.contains("from 3 to 2"), "her own: \(path)")
                #expect(try await !reviewer.get(path).body.contains("Their own words."), "\(path)")
            }
            let stored = try await house.setting.database.read {
                try $0.value("SELECT minutes FROM panel_item", as: String.self)
            }
            #expect(stored?.contains("Present:") == true && stored?.contains("Their own words.") == false)
            let shown = Self.phase(["reviews": "always", "scores": "yes"])
            try await convener.expectDone("/networks/groove/phases/screening", shown)
            #expect(try await reviewer.get(item).body.contains("from 3 to 2: Their own words."))
        }
    }

    @Test func `where reviews stand nobody changes a score in a meeting either`() async throws {
        try await House.at(.selection) { house in
            let (_, item) = try await Self.session(house)
            let convener = try await house.browser(as: .convener)
            let rita = try await house.browser(as: Acts(house, house.setting).person("Rita"))
            try await convener.expectDone("/networks/groove/phases/screening", Self.phase(["own": "no"]))
            let before = try await house.events(house.groove())
            let refused = try await rita.send(item + "/change", Self.change)
            #expect(refused.status == 409)
            #expect(refused.body.contains("reviews stand"))
            #expect(try await rita.get(item).body.contains("reviews stand"))
            #expect(try await house.events(house.groove()) == before)
            try await convener.expectDone("/networks/groove/phases/screening", Self.phase())
            #expect(try await rita.send(item + "/change", Self.change).status == 303)
        }
    }

    @Test func `an agenda ordered by scores is refused while somebody on the panel may not see them`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let plan = [
                "title": "Panel", "starts": "2026-03-02T10:00", "minutes": "90", "quorum": "2", "ballot": "secret",
                "agenda": "differing",
            ]
            let people = [house.cast[.convener], house.cast[.reviewer]].map(\.description)
            let before = try await house.events(house.groove())
            let refused = try await convener.send(Self.place + "/new", plan, several: ["people": people])
            #expect(refused.status == 422)
            #expect(
                refused.body.contains("Its order would tell scores to those who may not see them yet: Tomasz Wróbel"))
            #expect(refused.body.contains("value=\"Panel\""))
            #expect(try await house.events(house.groove()) == before)
            let shown = Self.phase(["reviews": "afterOwn", "scores": "yes"])
            try await convener.expectDone("/networks/groove/phases/screening", shown)
            // One of those assigned to him waits for his scores.
            #expect(try await convener.send(Self.place + "/new", plan, several: ["people": people]).status == 422)
            let own = ["people": [house.cast[.convener].description]]
            #expect(try await convener.send(Self.place + "/new", plan, several: own).status == 303)
            let reviewer = try await house.browser(as: .reviewer)
            for candidate in try await house.unscored(by: house.cast[.reviewer]) {
                let dossier = "/networks/groove/candidates/\(candidate)"
                _ = try await reviewer.send(dossier + "/interests", ["conflict": "none"])
                #expect(try await reviewer.send(dossier + "/scores", fullMarks).status == 303)
            }
            #expect(try await convener.send(Self.place + "/new", plan, several: ["people": people]).status == 303)
        }
    }

    @Test
    func `votes that end with their meeting are counted, sealed and held against the chain; a conflict counts not`()
        async throws
    {
        try await House.at(.selection) { house in
            let (meeting, item) = try await Self.session(house)
            let convener = try await house.browser(as: .convener)
            let reviewer = try await house.browser(as: .reviewer)
            let rita = try await house.browser(as: Acts(house, house.setting).person("Rita"))
            #expect(try await reviewer.send(item + "/vote", ["vote": "for"]).status == 303)
            #expect(try await rita.send(item + "/vote", ["vote": "against"]).status == 303)
            try await house.perform(
                NameTie(to: .organisation, Self.chf, because: "My cousin."), as: house.cast[.reviewer])
            try await convener.expectDone(meeting + "/close", [:])
            let counted = try await convener.get(item)
            #expect(counted.body.contains("0 for, 1 against, 0 abstain"))
            #expect(counted.body.contains("does not count: a conflict of interest"))
            #expect(try await house.count("SELECT count(*) FROM panel_move WHERE back_at IS NOT NULL") == 1)
            #expect(try await SelectionAudit(house.setting).report(on: "groove").faults == [])
            try await house.run("UPDATE panel_vote SET counts = 1")
            let report = try await SelectionAudit(house.setting).report(on: "groove")
            let named = "The count of votes on CHF International is not what event"
            #expect(report.faults.contains { $0.sentence.contains(named) }, "\(report.faults)")
        }
    }
}

extension House {
    /// What is assigned to a reviewer and waits for their scores.
    fileprivate func unscored(by person: ID<Person>) async throws -> [ID<Candidate>] {
        try await setting.database.read {
            try $0.column(
                """
                SELECT candidate_id FROM candidate_review
                WHERE person_id = \(person) AND scored_at IS NULL AND released_at IS NULL
                """)
        }
    }
}
