import Domain
import Web
import Words

/// A convener gives the seat of an organisation that does not come to the next in reserve, and invites it at once.
package struct InviteReserve: ButtonAction {
    /// The letter that was declined or lapsed.
    let invitation: ID<Invitation>

    package init(_ invitation: ID<Invitation>) {
        self.invitation = invitation
    }

    package init(at path: Path) throws { self.init(try path.id("invitation")) }

    package func address(in network: String) -> Address { Address(.inviteReserve, network, invitation) }

    private func next(_ scene: Scene) throws -> NextReserve {
        try NextReserve(after: InvitationStore(scene).invitation(invitation), scene)
    }

    package func words(in scene: Scene) throws -> ButtonWords {
        let next = try next(scene)
        let name = next.name
        return ButtonWords(
            next.candidate == nil ? say("Invite the next in reserve") : say("Invite the next in reserve: \(name)"),
            lede: say(
                "Whoever does not come counts as withdrawn; the next in reserve with whom the cohort keeps its quotas takes the seat and gets the letter."
            ),
            audience: say(
                "The reserve gets the invitation by mail; conveners and the facilitator can read it and every answer."))
    }

    package func verdict(in scene: Scene) throws -> Verdict { try next(scene).verdict }

    package func press(in scene: Scene) throws -> Event {
        let letter = try InvitationStore(scene).invitation(invitation)
        guard let left = letter.candidate, let taken = try next(scene).candidate else { throw Path.NotFound() }
        let reason = try SelectionStore(scene).application(taken)?.reason ?? ""
        let replaced = try ReplaceMember(left, by: .total, because: letter.reason, writing: reason).perform(in: scene)
        let invited = try InviteCandidate(taken).perform(in: scene)
        let sent = ID<Invitation>(rawValue: invited.subject)
        return Event(.reserveTaken, taken, replaced.facts.merging(["invitation": .id(sent)]) { $1 })
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.invitations, path.network)
    }
}
