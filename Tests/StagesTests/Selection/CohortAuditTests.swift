import Domain
import Stages
import Storage
import TestKit
import Testing

/// Seeds, pools, quotas and draws against the chain: what an auditor is told of a cohort that was drawn.
struct CohortAuditTests {
    private static let place = CohortTests.place

    private static func faults(_ house: House) async throws -> [String] {
        try await SelectionAudit(house.setting).report(on: "groove").faults.map(\.sentence)
    }

    /// A cohort drawn from a recorded seed under a quota and a rule, after one that was worked out.
    private static func drawn(_ house: House) async throws {
        let candidates = try await CohortTests.scored(house, 10)
        for (number, id) in candidates.enumerated() {
            try await CohortTests.answer("region", number < 5 ? "Asia" : "West Africa", id, house)
        }
        let convener = try await house.browser(as: .convener)
        try await convener.expectDone(place + "/terms", CohortTests.terms(3))
        let quota = ["trait": "region=West Africa", "low": "", "high": "", "least": "1", "most": "3"]
        try await convener.expectDone(place + "/quotas/new", quota)
        let rule = [
            "kind": "apart", "first": candidates[0].description, "other": candidates[9].description,
            "reason": "The same work in the same place.",
        ]
        try await convener.expectDone(place + "/rules/new", rule)
        try await convener.expectDone("/networks/groove/calibration/new", [:])
        try await house.performAll()
        try await convener.expectDone(place + "/new", [:])
        try await house.performAll()
        try await convener.expectDone(place + "/seeds/new", ["seed": "4 8 15 16 23 42"])
        try await convener.expectDone(place + "/draw", [:])
        try await house.performAll()
    }

    @Test func `a draw is done again and gives the same; seeds, quotas, rules and cohorts are printed`() async throws {
        try await House.at(.selection) { house in
            try await Self.drawn(house)
            let report = try await SelectionAudit(house.setting).report(on: "groove")
            let told = report.faults.map(\.sentence).filter {
                !$0.contains("stands without an event") && !$0.hasPrefix("The decision on")
            }
            #expect(told == [])
            for text in [
                "Asked of the cohort: 3 seats, 2 in reserve", "“West Africa”, 1 to 3", "Rule: apart House 0, House 9",
                "Seed “4 8 15 16 23 42”, used", "Drawn, done: 3 of 10 in the pool ", "Worked out, done: 3 of 10",
                "The draw of ", "The cohort that was worked out of ", "done again, gives the same candidates.",
                "model additive-reml-1",
            ] {
                #expect(report.text.contains(text), "\(text)")
            }
        }
    }

    @Test(arguments: [
        ("UPDATE cohort_seed SET seed = '1 2 3'", "The seed that Amina"),
        ("UPDATE cohort_pool SET score = score + 1 WHERE organisation_id IS NULL", "The pool of the cohort of "),
        ("UPDATE cohort_rule SET least = 0", "The pool of the cohort of "),
        ("DELETE FROM cohort_bond", "The pool of the cohort of "),
        ("UPDATE cohort SET seats = 4", "What was asked of the cohort of "),
        ("UPDATE cohort SET seed_id = NULL", "The seed of the draw of "),
        (
            "UPDATE cohort_pool SET part = CASE part WHEN 'drawn' THEN 'undrawn' ELSE 'drawn' END WHERE part IN ('drawn', 'undrawn')",
            "does not give what stands there"
        ),
        ("UPDATE cohort_terms SET reserves = 9", "What is asked of the cohort is not what event"),
        ("UPDATE cohort_quota SET most = 2", "The quota on answer region “West Africa” is not what event"),
        ("DELETE FROM cohort_quota", "A quota that was stated is gone."),
        ("UPDATE cohort_pair SET reason = 'Other.'", "A rule on House 0 is not what event"),
        ("DELETE FROM cohort_seed", "A seed that was recorded is gone."),
    ])
    func `what somebody changed of a draw is named`(change: String, named: String) async throws {
        try await House.at(.selection) { house in
            try await Self.drawn(house)
            let before = Set(try await Self.faults(house))
            try await house.run("\(SQL(stringLiteral: change))")
            let after = try await Self.faults(house).filter { !before.contains($0) }
            #expect(after.contains { $0.contains(named) }, "\(after)")
        }
    }
}
