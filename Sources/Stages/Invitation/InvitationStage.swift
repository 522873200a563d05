import Domain
import Words

/// The invitation with its expectations, the seats and what they promised.
enum InvitationStage {
    static let part = StagePart(
        migrations: InvitationSchema.migrations + RecurringSchema.migrations + ReplySchema.migrations
            + SeatPastSchema.migrations,
        doors: InvitationRoutes.add,
        chapters: [
            Chapter(
                .invitations, say("Invitations"), since: .invitation, stop: .invitation,
                for: { Invitation.isOpen(to: $0) || $0.isMereGuest }),
            Chapter(
                .promises, say("Promises"), since: .invitation,
                for: { Promising.seesAll($0) || ($0.holds(.member) && $0.member?.seat != nil) }),
        ],
        welcomesGuests: true, waiting: InvitationWaiting.list, letters: InvitationLetters.of,
        replies: InvitationReplies.read, reversal: InvitationReversals.reversal,
        broken: { try InvitationInvariants($0).broken() },
        concerns: { scene in
            let slug = try CharterStore(scene).facts().slug
            return try InvitationStore(scene).overdue().map { promise in
                let organisation = promise.organisationName
                let text = promise.text
                return Concern(
                    .overdue, say("\(organisation) promised: \(text)"),
                    Address(.promises, slug).at(promise.id.description), since: promise.due)
            }
        },
        sights: {
            [
                SightLine(say("This letter and every answer to it"), Invitation.isOpen(to: $0)),
                SightLine(say("What each seat promised, and how that stands"), Promising.seesAll($0)),
            ]
        },
        emptySeats: { try InvitationStore($0).emptySeats() })
}
