/// Who may found the next network from the last: a convener of both the programme and the network that ends.
package struct Succeeding: Sendable {
    /// Where the last network stands.
    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    package func verdict(for actor: Actor, in last: Actor) -> Verdict {
        if !actor.holds(.convener) || !last.holds(.convener) { return .refused(.only(.convener)) }
        if stage < .closing {
            return .refused(
                Refusal(
                    "notYetEnding",
                    say("A next network is founded from one that is closing or closed; this one still learns.")))
        }
        return .allowed
    }
}
