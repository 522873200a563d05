/// Somebody with an address and secrets of their own; belongs to the house.
package enum Person {}
/// A body that holds grants, applies, takes a seat.
package enum Organisation {}
/// A member organisation's place in a network; promises stay with it when people change.
package enum Seat {}
/// A learning network.
package enum Network {}
/// The portfolio that sponsors several networks.
package enum Programme {}

extension ID where Subject == Network {
    /// What belongs to no network: persons, addresses, sign-in, the programme.
    package static let house = ID(rawValue: 0)
}
