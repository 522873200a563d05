/// Who offers an imported person what they once did, and when it can be taken: as long as nobody signs in as them.
package struct Claiming: Sendable {
    /// They sign in with an address of their own already.
    package let hasAddress: Bool
    /// The address it is offered to belongs to somebody who has an account here.
    package let isAddressTaken: Bool

    package init(hasAddress: Bool, isAddressTaken: Bool = false) {
        self.hasAddress = hasAddress
        self.isAddressTaken = isAddressTaken
    }

    /// Whoever may bring people in knows who they are.
    package static func verdictOnLooking(by actor: Actor) -> Verdict { Founding.verdict(for: actor) }

    package func verdictOnOffering(by actor: Actor) -> Verdict {
        let looking = Self.verdictOnLooking(by: actor)
        return looking.isAllowed ? verdictOnTaking : looking
    }

    /// For whoever holds the mailed link.
    package var verdictOnTaking: Verdict {
        if hasAddress {
            return .refused(Refusal("claimed", say("This person has an address already, and signs in with it.")))
        }
        if isAddressTaken {
            return .refused(
                Refusal(
                    "addressTaken",
                    say(
                        "Somebody with an account here has this address. Two accounts are not joined; use another address of theirs."
                    )))
        }
        return .allowed
    }
}
