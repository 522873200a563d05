/// Who finds a text by searching.
package enum Reach: String, Sendable, Hashable, CaseIterable, Codable {
    /// Taken off the shelf.
    case nobody
    /// Members and those who run the network.
    case table
    /// Everybody with a place in the network but guests.
    case network
    /// Anybody on the web: the public library.
    case everyone
}

extension Sight {
    /// What is for everybody with a place is not for guests: they come for one thing only.
    package var seesNetworkMatters: Bool {
        member?.holds(any: [.member, .convener, .facilitator, .deputy, .sponsor, .reviewer]) ?? false
    }

    /// What this viewer finds within the network.
    package var reaches: [Reach] {
        [.everyone] + (seesNetworkMatters ? [.network] : []) + (seesDrafts ? [.table] : [])
    }
}
