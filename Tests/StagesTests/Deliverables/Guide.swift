import Domain
import Stages
import TestKit

/// A deliverable of one's own to test with, owned by CARE's member, in the network groove.
struct Guide {
    let house: House
    let network: ID<Network>
    let id: ID<Deliverable>

    static func planned(_ house: House) async throws -> Guide {
        let network = try await house.groove()
        let care = house.cast[.careMember]
        let event = try await World(house.setting).act(
            PlanDeliverable(
                "A field note", what: "What we saw", for: "Field staff", due: Day(number: 20_600), owners: [care]),
            in: network, as: care)
        return Guide(house: house, network: network, id: ID(rawValue: event.subject))
    }

    /// Written, and read by Practical Action's member, who found it ready.
    static func reviewed(_ house: House) async throws -> Guide {
        let guide = try await planned(house)
        try await guide.write("First words about markets", begun: 0)
        try await guide.act(RequestReview(of: guide.id, from: [house.cast[.practicalMember]]), as: .careMember)
        try await guide.act(GiveReview(.ready, "Good as it is", of: guide.id), as: .practicalMember)
        return guide
    }

    static func released(_ house: House) async throws -> Guide {
        let guide = try await reviewed(house)
        for person in try await guide.signatories() {
            try await World(house.setting).act(SignOff(guide.id, version: 1), in: guide.network, as: person)
        }
        try await guide.act(ReleaseDeliverable(guide.id, under: "CC BY 4.0"), as: .convener)
        return guide
    }

    var path: String { "/networks/groove/deliverables/\(id)" }

    func act(_ action: some Action, as part: Cast.Part) async throws {
        try await World(house.setting).act(action, in: network, as: house.cast[part])
    }

    func write(_ text: String, begun: Int) async throws {
        try await act(WriteVersion(text, of: id, note: "", begun: begun), as: .careMember)
    }

    /// One person for each member organisation.
    func signatories() async throws -> [ID<Person>] {
        try await house.setting.database.read { connection in
            try connection.column(
                """
                SELECT min(person_id) FROM membership WHERE network_id = \(network) AND ' ' || roles || ' ' LIKE '% member %'
                GROUP BY coalesce(organisation_id, person_id) ORDER BY 1
                """)
        }
    }
}
