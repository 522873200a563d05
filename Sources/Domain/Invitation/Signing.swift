/// When an invitation may be signed: every item is settled, something is promised, and the charter is accepted.
package struct Signing: Sendable {
    package let answering: AnsweringInvitation
    package let items: [InvitationItem.State]
    package let charterSectionsToAccept: Int

    package init(answering: AnsweringInvitation, items: [InvitationItem.State], charterSectionsToAccept: Int) {
        self.answering = answering
        self.items = items
        self.charterSectionsToAccept = charterSectionsToAccept
    }

    package func verdict(for actor: Actor) -> Verdict {
        if let refusal = answering.verdict(for: actor).refusal { return .refused(refusal) }
        let open = items.count { !$0.isSettled }
        if open > 0 {
            return .refused(
                Refusal("itemsOpen", say("Accept or decline every item first, then sign. Not settled yet: \(open).")))
        }
        if !items.contains(.accepted) {
            return .refused(
                Refusal(
                    "nothingPromised",
                    say("Nothing in it is accepted. Accept something, or decline the whole invitation.")))
        }
        if charterSectionsToAccept > 0 {
            return .refused(Refusal("charterOpen", say("Read and accept the charter first; signing is for both.")))
        }
        return .allowed
    }
}
