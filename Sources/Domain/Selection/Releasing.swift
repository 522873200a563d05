/// When decisions are released: all at once, after every candidate has one.
///
/// Where the network has a deputy, the deputy releases them, since a convener may not know of every candidate. Nobody's
/// button tells of candidates they must not know of: everything here is counted as far as whoever acts may know.
package struct Releasing: Sendable {
    package let stage: Stage
    package let undecided: Int
    package let invited: Int
    package let seats: Int
    package let hasDeputy: Bool
    /// Candidates somebody else could not know of when the others heard of their decision.
    package let late: Int

    package init(
        stage: Stage, undecided: Int, invited: Int, seats: Int = .max, hasDeputy: Bool = false, late: Int = 0
    ) {
        self.stage = stage
        self.undecided = undecided
        self.invited = invited
        self.seats = seats
        self.hasDeputy = hasDeputy
        self.late = late
    }

    package func verdict(for actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .selection, stage != .invitation || late == 0 { return .refused(.outsideStage(.selection)) }
        if !actor.holds(.convener), !actor.holds(.deputy) { return .refused(.only(.convener)) }
        if hasDeputy, stage == .selection, !actor.holds(.deputy) {
            return .refused(
                Refusal(
                    "deputyReleases",
                    say("This network has a deputy. The deputy releases the decisions, for all candidates at once.")))
        }
        if undecided > 0 {
            return .refused(
                Refusal(
                    "undecided",
                    say("\(undecided) candidates have no decision yet. All hear of theirs on the same day.")))
        }
        if invited > seats {
            return .refused(
                Refusal(
                    "tooManyInvited",
                    say("\(invited) candidates are to be invited, more than there are seats. Change a decision first."))
            )
        }
        return invited == 0 && late == 0
            ? .refused(
                Refusal(
                    "nobodyInvited",
                    say("Nobody is invited. A network needs at least one member; change a decision first.")))
            : .allowed
    }
}
