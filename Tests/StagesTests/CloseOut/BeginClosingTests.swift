import Domain
import Followers
import Logging
import Stages
import Storage
import TestKit
import Testing

struct BeginClosingTests {
    private let place = "/networks/groove/closing/begin"

    @Test func `a convener begins the closing with a reason, and it leaves exactly this event`() async throws {
        try await House.active { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            #expect(try await convener.get("/networks/groove/closing").body.contains("Begin to close the network"))
            #expect(try await convener.send(place, ["reason": "The grants end."]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["closing.begun"])
            let page = try await house.browser(as: .careMember).get("/networks/groove/closing").body
            #expect(page.contains("The grants end."))
            #expect(page.contains("Final deliverables are in"))
        }
    }

    @Test func `everybody is asked by letter, and the letter is written once`() async throws {
        try await House.closing { (house: House) async throws in
            let rounds = Rounds(house.setting, logger: Logger(label: "test"))
            try await rounds.performAll()
            try await rounds.performAll()
            let network = try await house.groove()
            let (letters, people) = try await house.setting.database.read { connection in
                (
                    try connection.column(
                        "SELECT email FROM outbox WHERE network_id = \(network) AND subject LIKE '%is closing%'",
                        as: String.self),
                    try connection.value("SELECT count(*) FROM membership WHERE network_id = \(network)", as: Int.self)
                )
            }
            #expect(letters.contains("joseph@care.example"))
            #expect(letters.count == people)
        }
    }

    @Test func `a member may not begin it; a stranger and a visitor find nothing; before its time it is refused`()
        async throws
    {
        try await House.active { (house: House) async throws in
            let member = try await house.browser(as: .careMember).send(place, ["reason": "I am tired."])
            #expect(member.status == 409)
            #expect(member.body.contains("Only conveners can do this."))
            #expect(try await house.browser(as: .stranger).send(place, ["reason": "No."]).status == 404)
            #expect(try await house.browser().send(place, ["reason": "No."]).status == 401)
        }
        try await House.at(.design) { (house: House) async throws in
            let early = try await house.browser(as: .convener).send(place, ["reason": "Already?"])
            #expect(early.status == 409)
            #expect(early.body.contains("stage “Active”"))
        }
    }
}
