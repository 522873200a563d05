/// Who may ask a reflective question, and of whom.
package struct Asking: Sendable {
    package let stage: Stage
    /// Everybody with a seat, of whom one, some or all are asked.
    package let members: Set<ID<Person>>

    package init(stage: Stage, members: Set<ID<Person>>) {
        self.stage = stage
        self.members = members
    }

    package func verdict(for actor: Actor) -> Verdict {
        let working = Working.verdict(at: stage)
        if !working.isAllowed { return working }
        if !actor.holds(.facilitator) { return .refused(.only(.facilitator)) }
        if members.isEmpty {
            return .refused(Refusal("nobodyToAsk", say("Nobody has a seat yet; there is nobody to ask.")))
        }
        return .allowed
    }

    /// Only people with a seat are asked.
    package func verdict(onAsking people: Set<ID<Person>>) -> Verdict {
        people.isSubset(of: members)
            ? .allowed
            : .refused(Refusal("askedOutside", say("Only people with a seat in this network can be asked.")))
    }
}
