/// What a viewer may see of a network. Decided here, applied once in each store's SELECT.
package struct Sight: Sendable, Hashable {
    package let member: Member?

    package init(_ actor: Actor) {
        member = actor.member
    }

    /// Staff of the network see what concerns its running; members see what concerns their own seat.
    package var seesStaffMatters: Bool { member?.holds(any: [.convener, .facilitator, .deputy]) ?? false }
}
