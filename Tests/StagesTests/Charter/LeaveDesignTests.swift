import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

struct LeaveDesignTests {
    /// Takes away one thing that must be there.
    private func without(_ house: House, _ statement: SQL) async throws {
        _ = try await house.setting.database.write(nil) { try $0.run(statement) }
    }

    @Test func `a network with an end, a sunset and a charter goes on, once`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            #expect(try await convener.send("/networks/groove/leave-design").status == 303)
            #expect(try await house.events(house.groove()) == before + ["stage.entered"])
        }
    }

    @Test func `without an end, a sunset or a charter it stays, and says what is missing`() async throws {
        for (statement, reason) in [
            ("UPDATE network SET ends = NULL", "give it an end date"),
            ("UPDATE network SET ends = '2020-01-01'", "The end date lies in the past"),
            ("DELETE FROM charter_draft WHERE section = 'sunset'", "how the network ends and who keeps what"),
            ("DELETE FROM charter_version", "Publish the charter first"),
        ] as [(SQL, String)] {
            try await House.at(.design) { house in
                try await without(house, statement)
                let convener = try await house.browser(as: .convener)
                let reply = try await convener.send("/networks/groove/leave-design")
                #expect(reply.status == 409 && reply.body.contains(reason))
                #expect(try await convener.get("/networks/groove").body.contains(reason))
                #expect(try await !house.events(house.groove()).contains("stage.entered"))
            }
        }
    }

    @Test func `only conveners move a network on`() async throws {
        try await House.at(.design) { house in
            let reply = try await house.browser(as: .facilitator).send("/networks/groove/leave-design")
            #expect(reply.status == 409 && reply.body.contains("Only conveners can do this."))
        }
    }
}
