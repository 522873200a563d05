import Domain
import Stages
import TestKit

extension House {
    /// An active network whose table two members have joined, whatever the world before it tells.
    static func talking(
        site: Site = Site(publicAddress: "http://localhost:8080"), _ test: @Sendable (House) async throws -> Void
    ) async throws {
        try await House.at(.active, site: site) { house in
            let network = try await house.groove()
            let members = [(Cast.Part.careMember, "CARE"), (.practicalMember, "Practical Action")]
            try await house.setting.keep(in: network, as: .clock) { scene in
                try CharterStore(scene).enter(.active)
                for (part, organisation) in members {
                    let people = PeopleStore(scene)
                    try people.give([.member], to: house.cast[part], of: people.organisation(named: organisation))
                }
            }
            try await test(house)
        }
    }

    /// A conversation begun by CARE's member.
    func conversation() async throws -> String {
        let reply = try await browser(as: .careMember).send(
            "/networks/groove/conversations/new",
            ["title": "Paying mentors", "question": "none", "text": "Who pays **mentors**, and for how long?"])
        return reply.lastPart ?? "-"
    }
}
