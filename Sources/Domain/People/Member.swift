/// A person's place in one network: what rules need to know of who acts.
package struct Member: Sendable, Hashable {
    package let person: ID<Person>
    package let network: ID<Network>
    package let organisation: ID<Organisation>?
    package let seat: ID<Seat>?
    package let roles: Set<Role>

    package init(
        person: ID<Person>, network: ID<Network>, organisation: ID<Organisation>?, seat: ID<Seat>?, roles: Set<Role>
    ) {
        self.person = person
        self.network = network
        self.organisation = organisation
        self.seat = seat
        self.roles = roles
    }

    package func holds(_ role: Role) -> Bool { roles.contains(role) }

    package func holds(any wanted: Set<Role>) -> Bool { !roles.isDisjoint(with: wanted) }
}
