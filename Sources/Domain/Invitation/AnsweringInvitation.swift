/// Who may answer what in an invitation: the one it is addressed to answers its items until it is signed,
/// a convener or the facilitator answers what was proposed instead.
package struct AnsweringInvitation: Sendable {
    package let stage: Stage
    package let invitation: Invitation.State
    package let addressee: ID<Person>

    package init(stage: Stage, invitation: Invitation.State, addressee: ID<Person>) {
        self.stage = stage
        self.invitation = invitation
        self.addressee = addressee
    }

    /// What holds for everything the addressee does with the letter.
    package func verdict(for actor: Actor) -> Verdict {
        if let refusal = untilSigned.refusal { return .refused(refusal) }
        if actor.person != addressee {
            return .refused(Refusal("onlyAddressee", say("Only the person the letter is addressed to can answer it.")))
        }
        return .allowed
    }

    package func verdictOnAccepting(_ item: InvitationItem.State, by actor: Actor) -> Verdict {
        item == .accepted
            ? .all(
                verdict(for: actor), .refused(Refusal("accepted", say("You have accepted this; nothing more to do."))))
            : verdict(for: actor)
    }

    package func verdictOnProposing(_ item: InvitationItem.State, by actor: Actor) -> Verdict {
        item == .renegotiated
            ? .all(
                verdict(for: actor),
                .refused(
                    Refusal("awaitsAnswer", say("Your proposal awaits an answer; after it you can propose once more.")))
            )
            : verdict(for: actor)
    }

    package func verdictOnDeclining(_ item: InvitationItem.State, by actor: Actor) -> Verdict {
        item == .declined
            ? .all(
                verdict(for: actor),
                .refused(Refusal("declined", say("You have declined this; you can still accept it."))))
            : verdict(for: actor)
    }

    /// Conveners and the facilitator answer a proposal.
    package func verdictOnReplying(_ item: InvitationItem.State, by actor: Actor) -> Verdict {
        if let refusal = untilSigned.refusal { return .refused(refusal) }
        if actor.member?.holds(any: [.convener, .facilitator]) != true { return .refused(.only(.convener)) }
        if item != .renegotiated {
            return .refused(
                Refusal("nothingProposed", say("Nothing else is proposed here; there is nothing to answer.")))
        }
        return .allowed
    }

    private var untilSigned: Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .invitation && stage != .active { return .refused(.outsideStage(.invitation)) }
        switch invitation {
        case .sent: return .allowed
        case .signed:
            return .refused(
                Refusal("signed", say("This invitation is signed; what was promised stands on the promises page.")))
        case .lapsed:
            return .refused(
                Refusal("lapsed", say("The day to answer has passed; ask a convener for a new invitation.")))
        case .declined:
            return .refused(
                Refusal("declinedWhole", say("This invitation was declined; a convener can send a new one.")))
        }
    }
}
