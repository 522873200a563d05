/// Which journal entries of others somebody may read; one's own are always there.
package struct JournalSight: Sendable, Hashable {
    package let person: ID<Person>?
    package let audiences: [JournalEntry.Audience]

    package init(_ actor: Actor) {
        person = actor.person
        guard let member = actor.member else {
            audiences = []
            return
        }
        var audiences: [JournalEntry.Audience] = [.network]
        if member.holds(any: [.sponsor, .facilitator]) { audiences.append(.sponsor) }
        if member.holds(.facilitator) { audiences.append(.facilitator) }
        self.audiences = audiences
    }
}
