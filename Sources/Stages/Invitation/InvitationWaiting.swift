import Domain
import Web
import Words

/// What waits because of invitations and promises: the own letter, a proposal to answer, a promise that comes due.
enum InvitationWaiting {
    static let daysAhead = 14

    static func list(_ scene: Scene) throws -> [Waiting] {
        let facts = try CharterStore(scene).facts()
        guard facts.stage >= .invitation, facts.stage != .closed, scene.actor.member != nil else { return [] }
        return try letters(scene, facts.slug) + promises(scene, facts.slug)
    }

    private static func letters(_ scene: Scene, _ slug: String) throws -> [Waiting] {
        let invitations = InvitationStore(scene)
        let all = try invitations.invitations()
        let unwritten = try unwritten(scene, slug, all)
        let sent = all.filter { $0.state == .sent }
        if sent.isEmpty { return unwritten }
        let progress = try invitations.progress()
        let isStaff = Invitation.isOpen(to: scene.actor)
        return unwritten
            + sent.compactMap { letter in
                let address = Address(.invitation, slug, letter.id)
                let organisation = letter.organisationName
                if letter.person == scene.actor.person {
                    return Waiting(say("Answer the invitation of \(organisation)"), address, due: letter.replyBy)
                }
                guard isStaff, (progress[letter.id]?.proposals ?? 0) > 0 else { return nil }
                return Waiting(say("Answer what \(organisation) proposes"), address)
            }
    }

    private static func unwritten(
        _ scene: Scene, _ slug: String, _ invitations: [InvitationStore.InvitationRow]
    ) throws -> [Waiting] {
        guard scene.actor.holds(.convener) else { return [] }
        let written = Set(invitations.map(\.organisation))
        let chosen = try SelectionStore(scene).invited().filter { !written.contains($0.organisation) }
        let free = try InvitationStore(scene).freed(invitations).prefix(1).map { letter in
            let organisation = letter.organisationName
            return Waiting(say("The seat of \(organisation) is free; see who is next"), Address(.invitations, slug))
        }
        let unsent = Waiting(say("Send the invitations to those who were chosen"), Address(.invitations, slug))
        return Array(free) + (chosen.isEmpty ? [] : [unsent])
    }

    private static func promises(_ scene: Scene, _ slug: String) throws -> [Waiting] {
        guard let seat = scene.actor.member?.seat else { return [] }
        return try InvitationStore(scene).promises()
            .filter { $0.seat == seat && $0.state != .kept && $0.due <= scene.today.adding(days: daysAhead) }
            .map { promise in
                let text = promise.text
                return Waiting(
                    say("You promised: \(text)"), Address(.promises, slug).at(promise.id.description), due: promise.due,
                    matter: Matter(.answerPromise, promise.id))
            }
    }
}
