import Domain
import Stages
import TestKit

extension House {
    /// The network `groove` at work, with two members of different organisations at the table.
    static func working(_ test: @escaping @Sendable (House) async throws -> Void) async throws {
        try await at(.active) { house in
            let network = try await house.groove()
            let cast = house.cast
            try await house.setting.keep(in: network, as: .clock) { scene in
                if try CharterStore(scene).stage() != .active { try CharterStore(scene).enter(.active) }
                let people = PeopleStore(scene)
                try people.give([.member], to: cast[.careMember], of: people.organisation(named: "CARE"))
                try people.give(
                    [.member], to: cast[.practicalMember], of: people.organisation(named: "Practical Action"))
            }
            try await test(house)
        }
    }

    func actor(_ part: Cast.Part) async throws -> Actor { try await World(setting).actor(cast[part], in: groove()) }

    /// Does something as one of the cast, in the network `groove`.
    @discardableResult
    func act(_ action: some Action, as part: Cast.Part) async throws -> RecordedEvent {
        try await World(setting).act(action, in: groove(), as: cast[part])
    }

    func close() async throws {
        try await setting.keep(in: groove(), as: .clock) { try CharterStore($0).enter(.closed) }
    }
}
