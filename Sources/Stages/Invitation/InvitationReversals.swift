import Domain

/// How answers to an invitation and to promises are undone.
enum InvitationReversals {
    static func reversal(_ kind: EventKind, _ event: RecordedEvent, in scene: Scene) throws -> Reversal? {
        let store = InvitationStore(scene)
        switch kind {
        case .expectationAnswered:
            let item = ID<InvitationItem>(rawValue: event.subject)
            let letter = try store.invitation(of: item)
            let row = try store.item(item, of: letter.id)
            guard letter.state == .sent, row.state != .open else { return nil }
            let salt = scene.seal(InvitationItem.State.open.rawValue).salt
            return Reversal {
                try store.set(.open, of: item, salt: salt)
                try store.dropOpenRounds(of: item)
            }
        case .invitationDeclined:
            let letter = try store.invitation(ID(rawValue: event.subject))
            // A letter sent since then may have given the place away.
            guard letter.state == .declined, try !store.hasInvited(since: event.at) else { return nil }
            return Reversal { try store.reopen(letter.id) }
        case .renegotiationAnswered:
            let item = ID<InvitationItem>(rawValue: event.subject)
            let letter = try store.invitation(of: item)
            guard letter.state == .sent, let answered = try store.unchangedAnswer(to: item, of: letter.id, at: event.at)
            else { return nil }
            return Reversal { try store.reopen(answered, of: letter.id) }
        case .promiseKept, .promiseRenegotiated:
            let promise = try store.commitment(ID(rawValue: event.subject))
            guard promise.changed == event.at else { return nil }
            return Reversal {
                try store.reopen(promise, from: event.at)
                if promise.state == .kept { try store.dropTurn(after: promise, begun: event.at) }
            }
        case .invitationSigned:
            // Once the table is open, others count on whoever sits there.
            guard try CharterStore(scene).stage() == .invitation else { return nil }
            let letter = try store.invitation(ID(rawValue: event.subject))
            guard letter.state == .signed, let signature = try store.signature(of: letter.id), signature.at == event.at
            else { return nil }
            return Reversal {
                let people = PeopleStore(scene)
                try store.unsign(letter, at: event.at)
                try people.give([.guest], to: letter.person, of: letter.organisation)
                try people.take(.member, from: letter.person)
            }
        default: return nil
        }
    }
}
