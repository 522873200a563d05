import Domain

/// Where a letter belongs and as whom it may act.
struct LetterRoute: Sendable, Hashable {
    var network: ID<Network> = .house
    /// Whose letter it is, or whose it claims to be while a reason stands against it.
    var person: ID<Person>?
    var matter: Matter?
    /// Why it does not act by itself; nothing, when it may.
    var reason: HeldReason?

    /// The same, but somebody has to look at it, or nobody.
    func kept(because reason: HeldReason) -> LetterRoute {
        var copy = self
        copy.reason = reason
        return copy
    }
}
