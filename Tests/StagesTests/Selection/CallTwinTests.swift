import Domain
import Stages
import Storage
import TestKit
import Testing

/// What must not be known of a call in two steps, and of confidential answers, cannot be told from what is not there.
struct CallTwinTests {
    private static let chf = "CHF International"

    @Test func `a convener with a conflict learns nothing of an answer to the interest, nor of the proposal`()
        async throws
    {
        try await TwinWorld(viewer: .part(.convener)) { _, acts in
            try await acts.name("Dora", [.deputy])
            try await Self.refuseConvener(Self.chf, acts)
            try await acts.betweenSteps()
        } hide: { house, acts in
            let id = try await house.candidate(Self.chf)
            try await acts.act(AnswerInterest(id, goesOn: true, because: "Tell us more."), as: acts.person("Dora"))
            try await acts.apply(SendApplication(), for: Self.chf)
        }.expectAlike()
    }

    @Test func `a convener with a conflict learns nothing of one more interest that waits for its answer`()
        async throws
    {
        try await TwinWorld(viewer: .part(.convener)) { _, acts in
            try await acts.name("Dora", [.deputy])
            try await acts.betweenSteps()
        } hide: { _, acts in
            try await acts.candidate("Zebra Alliance")
            try await Self.refuseConvener("Zebra Alliance", acts)
        }.expectAlike()
    }

    @Test func `a reviewer and another applicant learn nothing of the answer to an interest`() async throws {
        for viewer in [TwinWorld.Viewer.part(.reviewer), .applicant("CARE")] {
            try await TwinWorld(viewer: viewer) { _, acts in
                try await acts.betweenSteps()
            } hide: { house, acts in
                let id = try await house.candidate("Practical Action")
                try await acts.act(AnswerInterest(id, goesOn: true, because: "Tell us more."), as: .convener)
                try await acts.apply(SendApplication(), for: "Practical Action")
            }.expectAlike()
        }
    }

    @Test func `a convener who has not said that there is no conflict learns nothing of confidential answers`()
        async throws
    {
        try await TwinWorld(viewer: .part(.convener), staysBlind: false) { house, _ in
            try await Self.confide(house)
        } hide: { house, _ in
            try await house.run("UPDATE application_answer SET text = '12' WHERE question = 'staff'")
            try await house.run("UPDATE application_file SET name = 'Debts.pdf' WHERE id = 78")
        }.expectAlike()
    }

    @Test func `who may know of the answer to an interest does see the difference`() async throws {
        let differences = try await TwinWorld(viewer: .part(.convener)) { _, acts in
            try await acts.name("Dora", [.deputy])
            try await acts.betweenSteps()
        } hide: { house, acts in
            let id = try await house.candidate(Self.chf)
            try await acts.act(AnswerInterest(id, goesOn: true, because: "Tell us more."), as: .convener)
            try await acts.apply(SendApplication(), for: Self.chf)
        }.differences()
        for door in ["candidates ", "candidates.json ", "history "] {
            #expect(differences.contains { $0.hasPrefix("GET /networks/groove/\(door)") }, "\(door)")
        }
    }

    @Test func `confidential answers open to a convener who says that there is no conflict`() async throws {
        try await House.at(.selection) { house in
            try await Self.confide(house)
            try await house.run("UPDATE candidate SET eligibility = NULL, decision = NULL")
            let id = try await house.candidate(Self.chf)
            try await house.run(
                "UPDATE application_answer SET text = '4711' WHERE candidate_id = \(id) AND question = 'staff'")
            let groove = try await house.groove()
            let rule: SQL = "(900, \(groove), 1, 'staff', 'atLeast', '5000', 'Too small a staff.')"
            try await house.run(
                "INSERT INTO call_rule (id, network_id, version, question, test, value, sentence) VALUES \(rule)")
            let convener = try await house.browser(as: .convener)
            let dossier = try await house.dossier(Self.chf)
            let file = dossier + "/files/\(ID<Candidate>(rawValue: 78))"
            for address in [dossier, dossier + ".json", dossier + "/eligibility"] {
                let page = try await convener.get(address).body
                #expect(!page.contains("4711") && !page.contains("Debts") && !page.contains("Too small a staff."))
            }
            #expect(try await convener.get(dossier).body.contains("This opens once you have declared"))
            #expect(try await convener.get(file).status == 404)
            let before = try await house.events(house.groove())
            #expect(try await convener.send(dossier + "/interests", ["conflict": "none", "ties": ""]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["interests.declared"])
            #expect(try await convener.get(dossier).body.contains("4711"))
            #expect(try await convener.get(dossier).body.contains("Too small a staff."))
            #expect(try await convener.get(file).status == 200)
            #expect(try await convener.send(dossier + "/interests", ["conflict": "none", "ties": ""]).status == 409)
        }
    }

    @Test func `a convener who says that there is a conflict steps back with it`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let dossier = try await house.dossier(Self.chf)
            let tied = ["conflict": "conflict", "ties": "My sister works there."]
            #expect(try await convener.send(dossier + "/interests", tied).status == 303)
            #expect(try await convener.get(dossier).status == 404)
        }
    }

    @Test func `a list of candidates turns its pages as if what is hidden were not there`() async throws {
        try await House.at(.selection) { house in
            let acts = Acts(house, house.setting)
            let here: Int = try await house.setting.database.read { [groove = try await house.groove()] in
                try $0.value("SELECT count(*) FROM candidate WHERE network_id = \(groove) AND sent_at IS NOT NULL") ?? 0
            }
            for number in here..<50 {
                try await house.run(
                    """
                    INSERT INTO candidate (id, network_id, email, language, organisation, begun_at, sent_at)
                    VALUES (\(9000 + number), \(house.groove()), 'a@b.example', 'en', 'Alliance', 1, 1)
                    """)
            }
            try await acts.candidate("Zebra Alliance")
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.get("/networks/groove/candidates").body.contains("page=2"))
            try await Self.refuseConvener("Zebra Alliance", acts)
            #expect(try await !convener.get("/networks/groove/candidates").body.contains("page=2"))
            #expect(try await !convener.get("/networks/groove/candidates?page=2").body.contains("Zebra"))
        }
    }

    private static func refuseConvener(_ organisation: String, _ acts: Acts) async throws {
        try await acts.apply(
            RefuseReader(.person, "amina@programme.example", because: "A former colleague."), for: organisation)
    }

    /// The number of staff and the attachments are asked for in confidence.
    private static func confide(_ house: House) async throws {
        try await house.run("UPDATE call_question SET is_confidential = 1 WHERE question IN ('staff', 'attachments')")
        let digest = try house.stored("What we owe.")
        try await house.run(
            """
            INSERT INTO application_file (id, network_id, candidate_id, name, type, digest, size, added_at)
            SELECT 78, network_id, id, 'Debts of last year.pdf', 'application/pdf', \(digest), 9, 1
            FROM candidate WHERE organisation = \(chf)
            """)
    }
}
