import Domain
import Stages
import Storage
import TestKit
import Testing

struct ErasureTests {
    private static let river = "River Road Partners"
    private static let day: Int64 = 86_400_000_000

    /// Everything in the tables that still says something of an organisation.
    private static func traces(_ marks: [String], _ house: House) async throws -> [String] {
        let columns = [
            ("candidate", "organisation"), ("candidate", "contact"), ("candidate", "email"),
            ("candidate", "decision_reason"), ("candidate", "eligibility_reason"), ("application_answer", "text"),
            ("application_file", "name"), ("candidate_score", "comment"), ("candidate_visit", "notes"),
            ("decision_record", "reason"), ("candidate_dissent", "reason"), ("candidate_appeal", "reason"),
            ("letter_sentence", "text"), ("outbox", "email"), ("outbox", "body"), ("address", "email"),
            ("person", "name"),
        ]
        return try await house.setting.database.read { connection in
            try columns.flatMap { table, column in
                let found = try connection.column(
                    "SELECT \(SQL(stringLiteral: column)) FROM \(SQL(stringLiteral: table)) WHERE \(SQL(stringLiteral: column)) IS NOT NULL",
                    as: String.self)
                return found.filter { text in marks.contains { text.contains($0) } }.map { "\(table).\(column): \($0)" }
            }
        }
    }

    @Test func `applications that were not successful are erased after the time the call states, and nothing else is`()
        async throws
    {
        try await House.withMail(.invitation) { house in
            try await house.performAll()
            let link = try await house.mailedLink(to: "hello@riverroad.example")
            try await house.run("UPDATE call_version SET kept_days = 30, appeal_days = 14")
            #expect(try await house.browser().get(link).body.contains("It is erased on"))
            #expect(try await ErasureRound(house.setting).round() == 0)
            house.clock.advance(days: 31)
            let before = try await house.events(house.groove())
            #expect(try await ErasureRound(house.setting).round() == 2)
            #expect(
                try await house.events(house.groove()) == before + ["application.erased", "application.erased"])
            #expect(try await ErasureRound(house.setting).round() == 0)
            let left = try await Self.traces([Self.river, "riverroad", "Four seats are too few"], house)
            #expect(left == [])
            let counts = try await house.setting.database.read { connection in
                try connection.column(
                    "SELECT decision FROM candidate WHERE erased_at IS NOT NULL", as: String.self)
            }
            #expect(counts == ["decline", "decline"])
            let page = try await house.browser().get(link)
            #expect(page.status == 200 && page.body.contains("This application was erased"))
            let convener = try await house.browser(as: .convener)
            #expect(try await !convener.get("/networks/groove/candidates").body.contains("River"))
            #expect(try await convener.get("/networks/groove/candidates").body.contains("Practical Action"))
            let report = try await SelectionAudit(house.setting).report(on: "groove")
            // The test changed the call itself, by which the time is stated.
            #expect(report.faults.map(\.sentence).filter { !$0.hasPrefix("Version 1 of the call") } == [])
            #expect(report.text.contains("An application was erased"))
            let wrong = try await house.setting.database.read { try Invariants($0).broken() }
            #expect(wrong == [])
            try await house.run("DELETE FROM event WHERE kind = 'application.erased'")
            let broken = try await SelectionAudit(house.setting).report(on: "groove")
            #expect(broken.faults.contains { $0.sentence.contains("was erased without an event") })
        }
    }

    @Test func `an applicant has the own application erased, after saying so twice`() async throws {
        try await House.withMail(.invitation) { house in
            try await house.performAll()
            let applicant = try await house.browser()
            let link = try await house.mailedLink(to: "hello@riverroad.example")
            #expect(try await applicant.get(link).body.contains(link + "/erase"))
            #expect(try await applicant.send(link + "/erase").status == 422)
            let before = try await house.events(house.groove())
            #expect(try await applicant.send(link + "/erase", ["sure": "yes"]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["application.erased"])
            let left = try await Self.traces([Self.river, "riverroad"], house)
            #expect(left == [])
            #expect(try await applicant.send(link + "/erase", ["sure": "yes"]).status == 409)
            let care = try await house.steadyLink(to: house.candidate("CARE"), in: house.groove())
            let invited = try await applicant.send("/applications/\(care)/erase", ["sure": "yes"])
            #expect(invited.status == 409 && invited.body.contains("You are invited"))
        }
        try await House.withMail(.selection) { house in
            let applicant = try await house.browser()
            let link = try await house.steadyLink(to: house.candidate("CHF International"), in: house.groove())
            let early = try await applicant.send("/applications/\(link)/erase", ["sure": "yes"])
            #expect(early.status == 409 && early.body.contains("Withdraw it first"))
            #expect(try await applicant.send("/applications/\(link)/withdraw", ["sure": "yes"]).status == 303)
            #expect(try await applicant.send("/applications/\(link)/erase", ["sure": "yes"]).status == 303)
            let report = try await SelectionAudit(house.setting).report(on: "groove")
            #expect(report.faults == [])
        }
    }

    @Test func `what was erased leaves no place for whoever could not know of it`() async throws {
        try await TwinWorld(viewer: .part(.convener)) { _, acts in
            try await acts.name("Dora", [.deputy])
        } hide: { house, acts in
            try await acts.candidate("Zebra Alliance")
            try await acts.apply(
                RefuseReader(.person, "amina@programme.example", because: "Mine."), for: "Zebra Alliance")
            try await acts.apply(WithdrawApplication(), for: "Zebra Alliance")
            try await acts.apply(EraseApplication(), for: "Zebra Alliance")
        }.expectAlike()
    }
}
