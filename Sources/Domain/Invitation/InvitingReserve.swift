/// When the next in reserve may be invited: once a letter was declined or lapsed, by whoever may invite at all.
package struct InvitingReserve: Sendable {
    package let inviting: Inviting
    package let letter: Invitation.State

    package init(inviting: Inviting, letter: Invitation.State) {
        self.inviting = inviting
        self.letter = letter
    }

    package func verdict(for actor: Actor) -> Verdict {
        letter.keepsSeat
            ? .all(
                inviting.verdict(for: actor),
                .refused(
                    Refusal(
                        "seatKept", say("This invitation keeps its seat; wait until it is declined or has lapsed."))))
            : inviting.verdict(for: actor)
    }
}
