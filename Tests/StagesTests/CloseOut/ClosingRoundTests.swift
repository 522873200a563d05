import Domain
import Followers
import Logging
import Stages
import Storage
import TestKit
import Testing

/// What the clock does on the way to the end.
struct ClosingRoundTests {
    @Test func `half a year before the end the closing opens by itself, once, and everybody gets a letter`()
        async throws
    {
        try await House.ending(in: 181) { (house: House) async throws in
            let network = try await house.groove()
            let before = try await house.events(network)
            try await ClosingRound(house.setting).round()
            #expect(try await house.events(network) == before)
            house.clock.advance(days: 1)
            try await ClosingRound(house.setting).round()
            try await ClosingRound(house.setting).round()
            #expect(try await house.events(network) == before + ["closing.begun"])
            let page = try await house.browser(as: .careMember).get("/networks/groove/closing").body
            #expect(page.contains("Half a year before, its closing opens by itself."))
            #expect(try await house.heard(of: "is closing").contains("joseph@care.example"))
        }
    }

    @Test func `ninety and thirty days before the end everybody hears of it again, each once`() async throws {
        try await House.ending(in: 180) { (house: House) async throws in
            let network = try await house.groove()
            try await ClosingRound(house.setting).round()
            let before = try await house.events(network)
            house.clock.advance(days: 89)
            try await ClosingRound(house.setting).round()
            #expect(try await house.events(network) == before)
            for days in [1, 20, 40, 10] {
                house.clock.advance(days: days)
                try await ClosingRound(house.setting).round()
                try await ClosingRound(house.setting).round()
            }
            #expect(try await house.events(network) == before + ["end.reminded", "end.reminded"])
            let letters = try await house.heard(of: "ends on")
            #expect(letters.filter { $0 == "joseph@care.example" }.count == 2)
        }
    }

    @Test func `who ends early within the last month is not told of the month again`() async throws {
        try await House.ending(in: 25) { (house: House) async throws in
            let network = try await house.groove()
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send("/networks/groove/closing/begin", ["reason": "All is said."])
            let before = try await house.events(network)
            try await ClosingRound(house.setting).round()
            #expect(try await house.events(network) == before)
        }
    }
}

extension House {
    /// Active, with so many days to its end.
    static func ending(in days: Int, _ test: @Sendable (House) async throws -> Void) async throws {
        try await active { house in
            let network = try await house.groove()
            let ends = house.clock.now.day().adding(days: days)
            try await house.setting.database.write(network.rawValue) {
                try $0.run("UPDATE network SET ends = \(ends) WHERE id = \(network)")
            }
            try await test(house)
        }
    }

    /// Who got letters of such a subject.
    func heard(of subject: String, in other: ID<Network>? = nil) async throws -> [String] {
        try await Rounds(setting, logger: Logger(label: "test")).performAll()
        let groove = try await groove()
        let network = other ?? groove
        let words = "%\(subject)%"
        return try await setting.database.read {
            try $0.column(
                "SELECT email FROM outbox WHERE network_id = \(network) AND subject LIKE \(words)", as: String.self)
        }
    }
}
