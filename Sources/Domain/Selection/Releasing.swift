/// When decisions are released: all at once, after every candidate has one.
package struct Releasing: Sendable {
    package let stage: Stage
    package let undecided: Int
    package let invited: Int

    package init(stage: Stage, undecided: Int, invited: Int) {
        self.stage = stage
        self.undecided = undecided
        self.invited = invited
    }

    package func verdict(for actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .selection { return .refused(.outsideStage(.selection)) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if undecided > 0 {
            return .refused(
                Refusal(
                    "undecided",
                    say("\(undecided) candidates have no decision yet. All hear of theirs on the same day.")))
        }
        return invited == 0
            ? .refused(
                Refusal(
                    "nobodyInvited",
                    say("Nobody is invited. A network needs at least one member; change a decision first.")))
            : .allowed
    }
}
