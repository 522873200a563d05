import Domain
import Stages
import Storage
import TestKit
import Testing

struct PhaseTests {
    private let phases = "/networks/groove/phases"
    private let blind = ["names": "no", "reviews": "never", "scores": "no", "own": "yes"]

    @Test func `a convener moves the selection on, one phase at a time`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.get(phases).body.contains("The selection is in this phase."))
            let skipped = try await convener.send(phases + "/decision/enter")
            #expect(skipped.status == 409)
            #expect(skipped.body.contains("It moves on one phase at a time."))
            let before = try await house.events(house.groove())
            #expect(try await convener.send(phases + "/reading/enter").status == 303)
            #expect(try await house.events(house.groove()) == before + ["phase.entered"])
            #expect(try await convener.send(phases + "/reading/enter").status == 409)
            let reviewer = try await house.browser(as: .reviewer)
            #expect(try await reviewer.get(phases).status == 200)
            #expect(try await reviewer.send(phases + "/discussion/enter").status == 409)
            for part in [Cast.Part.sponsor, .stranger] {
                #expect(try await house.browser(as: part).get(phases).status == 404)
            }
        }
    }

    @Test func `in a blind phase a candidate is a number that stays, in an order of its own`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            #expect(try await convener.send(phases + "/screening", blind).status == 303)
            #expect(try await house.events(house.groove()) == before + ["phase.set"])
            let reviewer = try await house.browser(as: .reviewer)
            for path in ["/networks/groove/candidates", "/networks/groove/candidates.json", "/networks/groove"] {
                let body = try await reviewer.get(path).body
                #expect(body.contains(/Candidate \d\d/), "\(path)")
                for name in ["CHF International", "Practical Action", "CARE"] {
                    #expect(!body.contains(name), "\(path)")
                }
            }
            let dossier = try await house.dossier("Practical Action")
            let page = try await reviewer.get(dossier).body
            #expect(!page.contains("Practical Action"))
            #expect(!page.contains("Nilufar"))
            #expect(page.contains("Maps that were wrong"))
            let number = try #require(page.firstMatch(of: /Candidate (\d\d)/)?.1)
            #expect(try await reviewer.get(dossier + "/scores").body.contains("Candidate \(number)"))
            #expect(try await convener.get(dossier).body.contains("Practical Action"))
            #expect(try await reviewer.send(phases + "/screening", blind).status == 409)
        }
    }

    @Test func `others' reviews are read after one's own, or never, or always, as the phase has it`() async throws {
        try await House.at(.selection) { house in
            let acts = Acts(house, house.setting)
            try await acts.name("Rita", [.reviewer])
            try await acts.review("CHF International", by: acts.person("Rita"), scored: 2)
            try await acts.act(
                DeclareInterests(on: house.candidate("CHF International"), isConflict: false, ties: ""), as: .reviewer)
            let reviewer = try await house.browser(as: .reviewer)
            let dossier = try await house.dossier("CHF International")
            func shows() async throws -> [Bool] {
                let text = try await reviewer.get(dossier).body.contains("Said of vision.")
                return [text, try await reviewer.get("/networks/groove/candidates.json").body.contains("\"mean\":2")]
            }
            func set(_ reviews: SelectionPhase.Showing, scores: Bool) async throws {
                try await acts.act(
                    SetPhase(
                        SelectionPhase(
                            .screening, showsNames: true, showsReviews: reviews, showsScores: scores,
                            takesReviews: true)), as: .convener)
            }
            try await set(.afterOwn, scores: true)
            #expect(try await shows() == [false, false])
            try await set(.always, scores: false)
            #expect(try await shows() == [true, false])
            #expect(try await !reviewer.get(dossier + ".json").body.contains("\"score\":2"))
            try await set(.always, scores: true)
            #expect(try await shows() == [true, true])
            try await set(.afterOwn, scores: true)
            #expect(try await reviewer.send(dossier + "/scores", fullMarks).status == 303)
            #expect(try await shows()[0])
            try await set(.never, scores: false)
            #expect(try await shows() == [false, false])
        }
    }

    @Test func `where reviews stand nobody changes their own`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            var closed = blind
            closed["own"] = "no"
            #expect(try await convener.send(phases + "/screening", closed).status == 303)
            let dossier = try await house.dossier("Practical Action")
            let reply = try await house.browser(as: .reviewer).send(dossier + "/scores", fullMarks)
            #expect(reply.status == 409)
            #expect(reply.body.contains("reviews stand"))
        }
    }

    @Test func `who opens a dossier is recorded, once an hour, and only if it opens`() async throws {
        try await House.at(.selection) { house in
            let dossier = try await house.dossier("Practical Action")
            let closed = try await house.dossier("CHF International")
            let reviewer = try await house.browser(as: .reviewer)
            for _ in 0..<2 { _ = try await reviewer.get(dossier) }
            _ = try await reviewer.get(closed)
            house.clock.advance(seconds: 4000)
            _ = try await reviewer.get(dossier + ".json")
            _ = try await house.browser(as: .sponsor).get(dossier)
            #expect(try await openings(house, house.cast[.reviewer]) == 2)
            #expect(try await house.browser(as: .convener).get(dossier).body.contains("Who opened the dossier"))
            #expect(try await openings(house, house.cast[.sponsor]) == 0)
            #expect(try await !reviewer.get(dossier).body.contains("Who opened the dossier"))
        }
    }

    @Test func `whoever takes dossiers along to read offline is recorded with each that opens, once an hour`()
        async throws
    {
        try await House.at(.selection) { house in
            let reviewer = try await house.browser(as: .reviewer)
            let form = "/networks/groove/reviewing/offline/form"
            let closed = try await house.candidate("CHF International")
            let reply = try await reviewer.get(form)
            #expect(reply.status == 200)
            let told = Set(reply.body.matches(of: /\r\nanswer,(\w+),/).map { String($0.1) })
            #expect(!told.isEmpty && !told.contains(closed.description))
            #expect(try await opened(house, house.cast[.reviewer]) == told.sorted())
            _ = try await reviewer.get(form)
            #expect(try await opened(house, house.cast[.reviewer]) == told.sorted())
            let dossier = try await house.browser(as: .convener).get(house.dossier("Practical Action"))
            #expect(dossier.body.contains("Who opened the dossier") && dossier.body.contains("Tomasz"))
            _ = try await reviewer.send(house.dossier("CHF International") + "/interests", ["conflict": "none"])
            _ = try await reviewer.get(form)
            let after = told.union([closed.description]).sorted()
            #expect(try await opened(house, house.cast[.reviewer]) == after)
            for part in [Cast.Part.sponsor, .stranger, .convener] {
                #expect(try await house.browser(as: part).get(form).status == 404)
                #expect(try await openings(house, house.cast[part]) == (part == .convener ? 1 : 0))
            }
        }
    }

    @Test func `whoever opens a file of a visit is recorded, once an hour, and only if it opens`() async throws {
        try await House.at(.selection) { house in
            let id = try await house.candidate("Practical Action")
            try await house.perform(
                RecordVisit(.siteVisit, of: id, on: house.setting.clock().day(), notes: "Traders drew the map."),
                as: house.cast[.convener])
            let digest = try house.stored("A photograph.")
            try await house.run(
                """
                INSERT INTO visit_file (id, network_id, visit_id, name, type, digest, size)
                SELECT 79, network_id, max(id), 'map.txt', 'text/plain', \(digest), 9 FROM candidate_visit
                WHERE candidate_id = \(id) GROUP BY network_id
                """)
            let file = try await house.dossier("Practical Action") + "/visit-files/\(ID<Candidate>(rawValue: 79))"
            let reviewer = try await house.browser(as: .reviewer)
            for _ in 0..<2 { #expect(try await reviewer.get(file).body == "A photograph.") }
            #expect(try await openings(house, house.cast[.reviewer]) == 1)
            #expect(
                try await house.browser(as: .convener).get(house.dossier("Practical Action")).body.contains(
                    "an attachment"))
            #expect(try await house.browser(as: .sponsor).get(file).status == 404)
            let other = file.replacing("\(ID<Candidate>(rawValue: 79))", with: "\(ID<Candidate>(rawValue: 80))")
            #expect(try await reviewer.get(other).status == 404)
            #expect(try await openings(house, house.cast[.reviewer]) == 1)
        }
    }

    @Test func `what a convener must not know of waits for a deputy, and is released after the others`() async throws {
        try await House.at(.selection) { house in
            let acts = Acts(house, house.setting)
            try await acts.name("Carla", [.convener])
            try await acts.act(StepBack(from: house.candidate("River Road Partners"), because: "Mine."), as: .convener)
            let convener = try await house.browser(as: .convener)
            let release = try await house.dossier("CHF International") + "/reviewers/\(house.cast[.reviewer])/release"
            #expect(try await convener.send(release).status == 303)
            for name in ["CHF International", "Practical Action", "Conservation International"] {
                let decision = ["decision": "invite", "reason": "Yes."]
                #expect(try await convener.send(house.dossier(name) + "/decision", decision).status == 303)
            }
            #expect(try await convener.send("/networks/groove/decisions/release").status == 303)
            #expect(try await convener.send("/networks/groove/decisions/release").status == 409)
            let carla = try await house.browser(as: acts.person("Carla"))
            #expect(try await carla.get("/networks/groove").body.contains("Decide on 1 candidate that had to wait"))
            let dossier = try await house.dossier("River Road Partners")
            let screened = ["eligibility": "eligible", "reason": "It has a contract."]
            #expect(try await carla.send(dossier + "/eligibility", screened).status == 303)
            let decline = ["decision": "decline", "reason": "Four seats are too few."]
            #expect(try await carla.send(dossier + "/decision", decline).status == 303)
            let before = try await house.events(house.groove())
            #expect(try await carla.send("/networks/groove/decisions/release").status == 303)
            #expect(try await house.events(house.groove()) == before + ["decisions.releasedLate"])
            #expect(try await !convener.get("/networks/groove/history").body.contains("had to wait"))
        }
    }

    private func opened(_ house: House, _ person: ID<Person>) async throws -> [String] {
        try await house.setting.database.read {
            try $0.column(
                "SELECT candidate_id FROM dossier_opening WHERE person_id = \(person)", as: ID<Candidate>.self)
        }.map(\.description).sorted()
    }

    private func openings(_ house: House, _ person: ID<Person>) async throws -> Int {
        try await house.setting.database.read {
            try $0.value("SELECT count(*) FROM dossier_opening WHERE person_id = \(person)") ?? 0
        }
    }
}
