import Domain
import Stages
import Storage
import TestKit
import Testing

struct CalibrationTests {
    private static let place = "/networks/groove/calibration"

    /// Eight reviewers of one candidate each score two more; the first is lenient.
    private static func scored(_ house: House) async throws -> [ID<Person>] {
        let people = try await house.reviewers(8)
        for (place, name) in ["CHF International", "Conservation International", "River Road Partners"].enumerated() {
            let candidate = try await house.candidate(name)
            for (number, person) in people.enumerated() {
                let score = number == 0 ? 5 : (number + place) % 3 + 1 + place / 2
                try await house.hasScored(person, candidate, score)
            }
        }
        // The one who has scored CARE and another already stands apart from the panel otherwise.
        try await house.hasScored(people[0], house.candidate("CARE"), 5)
        return people
    }

    private static func calibrated(_ house: House) async throws -> Browser {
        let convener = try await house.browser(as: .convener)
        #expect(try await convener.send(place + "/new").status == 303)
        try await house.performAll()
        return convener
    }

    @Test func `a panel of fewer than eight is refused with the reason`() async throws {
        try await House.at(.selection) { house in
            let convener = try await Self.calibrated(house)
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("1 reviewer has scored. Scores are calibrated from 8 reviewers on"))
            #expect(try await !convener.get("/networks/groove/candidates").body.contains("95 % interval"))
        }
    }

    @Test func `raw means and calibrated scores stand side by side, with leniency and agreement`() async throws {
        try await House.at(.selection) { house in
            _ = try await Self.scored(house)
            let before = try await house.events(house.groove())
            let convener = try await Self.calibrated(house)
            #expect(try await house.events(house.groove()) == before + ["calibration.asked"])
            let page = try await convener.get(Self.place)
            for text in [
                "Raw mean", "95 % interval", "Among the first 4", "How lenient reviewers are", "Reviewer 0",
                "Krippendorff", "Worked out from the scores as they stand",
            ] {
                #expect(page.body.contains(text), "\(text)")
            }
            let list = try await convener.get("/networks/groove/candidates")
            #expect(list.body.contains("Mean score"))
            #expect(list.body.contains("95 % interval"))
            let table = try await convener.get(Self.place + "/table")
            #expect(table.headers["content-type"]?.hasPrefix("text/csv") == true)
            #expect(table.body.hasPrefix("candidate,candidate_id,raw,calibrated,low,high,first_4,reviews,fresh\r\n"))
            #expect(table.body.contains("CHF International,"))
            #expect(try await convener.get(Self.place + ".json").body.contains("\"calibrated\""))
        }
    }

    @Test func `scores that changed since make it stale, until it is worked out again`() async throws {
        try await House.at(.selection) { house in
            let people = try await Self.scored(house)
            let convener = try await Self.calibrated(house)
            try await house.run("UPDATE candidate_score SET score = 1 WHERE person_id = \(people[0])")
            #expect(try await convener.get(Self.place).body.contains("Scores have changed since this was worked out"))
            #expect(
                try await convener.get("/networks/groove/candidates").body.contains(
                    "Scores have changed since they were calibrated."))
            _ = try await Self.calibrated(house)
            #expect(try await convener.get(Self.place).body.contains("Worked out from the scores as they stand"))
        }
    }

    @Test func `reviews that fall apart are refused, and the parts are named`() async throws {
        try await House.at(.selection) { house in
            let people = try await house.reviewers(9)
            let first = try await house.candidate("CHF International")
            let second = try await house.candidate("River Road Partners")
            for (number, person) in people.enumerated() {
                try await house.hasScored(person, number < 5 ? first : second, number % 3 + 2)
            }
            let page = try await Self.calibrated(house).get(Self.place)
            #expect(page.body.contains("no candidate and no reviewer in common"))
            #expect(page.body.contains("River Road Partners; "))
        }
    }

    @Test func `nobody learns of scores they do not see, nor of candidates they must not know of`() async throws {
        try await House.at(.selection) { house in
            let people = try await Self.scored(house)
            _ = try await Self.calibrated(house)
            for part in [Cast.Part.sponsor, .facilitator, .stranger] {
                #expect(try await house.browser(as: part).get(Self.place).status == 404)
            }
            let reviewer = try await house.browser(as: people[0])
            #expect(try await reviewer.get(Self.place).status == 404)
            #expect(try await reviewer.get(Self.place + "/table").status == 404)
            #expect(try await reviewer.send(Self.place + "/new").status == 409)
            #expect(try await !reviewer.get("/networks/groove/candidates").body.contains("95 % interval"))
            // What was worked out with a candidate in it is not there for whoever must not know of that candidate.
            try await house.perform(
                NameTie(to: .organisation, "River Road Partners", because: "Mine."), as: house.cast[.convener])
            let convener = try await house.browser(as: .convener)
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("Scores have not been calibrated yet."))
            #expect(try await !convener.get(Self.place + "/table").body.contains("River Road Partners"))
        }
    }

    @Test func `the lists ask as often with scores of three candidates as without`() async throws {
        try await House.at(.selection) { house in
            let convener = try await Self.calibrated(house)
            let candidates = "/networks/groove/candidates"
            let few = [
                try await house.queries(candidates, as: convener), try await house.queries(Self.place, as: convener),
            ]
            _ = try await Self.scored(house)
            _ = try await Self.calibrated(house)
            #expect(try await house.queries(candidates, as: convener) == few[0])
            #expect(try await house.queries(Self.place, as: convener) <= few[1])
        }
    }
}
