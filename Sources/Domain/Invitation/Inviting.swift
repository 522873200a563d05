/// Who may invite an organisation, and when: conveners, once the charter says what is expected.
package struct Inviting: Sendable {
    package let stage: Stage
    package let expectations: Int

    package init(stage: Stage, expectations: Int) {
        self.stage = stage
        self.expectations = expectations
    }

    package func verdict(for actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if stage != .invitation && stage != .active { return .refused(.outsideStage(.invitation)) }
        if expectations == 0 {
            return .refused(
                Refusal(
                    "nothingExpected",
                    say("Say in the charter first what is expected of a member; the letter carries it.")))
        }
        return .allowed
    }

    /// One organisation, one invitation; whoever declined may be asked once more.
    package func verdict(for actor: Actor, invitedAlready: Bool) -> Verdict {
        if invitedAlready {
            return .all(
                verdict(for: actor),
                .refused(Refusal("invitedAlready", say("This organisation has its invitation already; one is enough.")))
            )
        }
        return verdict(for: actor)
    }
}
