import Stages
import TestKit
import Testing

struct WakingTests {
    private func resting(_ house: House) async throws -> Int {
        try await house.setting.read(as: .clock) { try OutboxStore($0.connection, $0.setting).counts().resting }
    }

    @Test func `an operator tries letters again that failed for good; nobody else can`() async throws {
        try await House.at(.design) { house in
            let visitor = try await house.browser()
            _ = try await visitor.send("/sign-in", ["email": "amina@programme.example", "back": "/you"])
            let ines = try await house.browser(as: .operator)
            #expect(try await !ines.get("/operator/outbox").body.contains("Try them again"))
            try await house.run("UPDATE outbox SET resting = 1, tries = 8, error = 'mailbox full'")
            let count = try await resting(house)
            #expect(count > 0)
            #expect(try await ines.get("/operator/outbox").body.contains("Try them again"))

            #expect(try await house.browser(as: .convener).send("/operator/outbox/wake").status == 403)
            #expect(try await visitor.send("/operator/outbox/wake").status == 403)
            #expect(try await resting(house) == count)

            let reply = try await ines.send("/operator/outbox/wake")
            #expect(reply.status == 303)
            #expect(reply.location == "/operator/outbox")
            #expect(try await resting(house) == 0)
            let waiting = try await house.setting.keep(as: .clock) {
                try OutboxStore($0.connection, $0.setting).take(50, at: $0.now)
            }
            #expect(waiting.count == count && waiting.allSatisfy { $0.tries == 0 })
        }
    }
}
