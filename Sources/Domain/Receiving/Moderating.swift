/// Who looks through letters that wait, and when.
package struct Moderating: Sendable {
    package let stage: Stage
    package let state: ReceivedLetter.State

    package init(stage: Stage, state: ReceivedLetter.State) {
        self.stage = stage
        self.state = state
    }

    /// Nobody else knows that such letters exist.
    package static func includes(_ actor: Actor) -> Bool { Conversing.leads(actor) }

    package func verdict(for actor: Actor) -> Verdict {
        if !Self.includes(actor) { return .refused(.only(.facilitator)) }
        if state != .held {
            return .refused(Refusal("letterSettled", say("Somebody has looked at this letter already.")))
        }
        return .allowed
    }

    /// What is taken becomes a post, so posts must be possible.
    package func verdictOnTaking(by actor: Actor) -> Verdict {
        .all(verdict(for: actor), Conversing(stage: stage).verdict(for: actor))
    }
}
