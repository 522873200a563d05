import Domain
import Web
import Words

/// The one who is invited accepts an item as it stands; what was proposed instead, if anything, is taken back by it.
package struct AcceptItem: ButtonAction {
    let invitation: ID<Invitation>
    let item: ID<InvitationItem>

    package init(_ item: ID<InvitationItem>, of invitation: ID<Invitation>) {
        self.item = item
        self.invitation = invitation
    }

    package init(at path: Path) throws { self.init(try path.id("item"), of: try path.id("invitation")) }

    package func address(in network: String) -> Address { Address(.acceptItem, network, invitation, item) }

    package func words(in scene: Scene) throws -> ButtonWords {
        ButtonWords(say("Accept"), lede: .verbatim(try InvitationStore(scene).found(item, of: invitation).item.text))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let found = try InvitationStore(scene).found(item, of: invitation)
        return found.answering.verdictOnAccepting(found.item.state, by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let sealed = scene.seal(InvitationItem.State.accepted.rawValue)
        try InvitationStore(scene).set(.accepted, of: item, salt: sealed.salt)
        return Event(.expectationAnswered, item, ["answer": sealed.seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .ofItem(at: path) }
}

extension InvitationStore {
    /// An item with its letter and the rule about both.
    func found(_ item: ID<InvitationItem>, of invitation: ID<Invitation>) throws -> (
        invitation: InvitationRow, item: ItemRow, answering: AnsweringInvitation
    ) {
        let letter = try self.invitation(invitation)
        return (letter, try self.item(item, of: invitation), try answering(letter))
    }

    func found(at path: Path) throws -> (invitation: InvitationRow, item: ItemRow, answering: AnsweringInvitation) {
        try found(try path.id("item"), of: try path.id("invitation"))
    }
}

extension Address {
    /// The letter one has just dealt with, at the item if there was one.
    static func ofItem(at path: Path) -> Address {
        let letter = Address(.invitation, path.network, (try? path.text("invitation")) ?? "-")
        return (try? path.text("item")).map { letter.at($0) } ?? letter
    }
}
