import Domain
import Web
import Words

/// Invitation: letters, their answers, seats and promises.
enum InvitationRoutes {
    static func add(to doors: Doors) {
        doors.page(.invitations, for: .withGuests, InvitationsPage.init)
        doors.action(.newInvitation, InviteOrganisation.self)
        doors.action(.inviteCandidate, InviteCandidate.self)
        doors.page(.invitation, for: .withGuests, InvitationPage.init)
        doors.action(.acceptItem, for: .withGuests, AcceptItem.self)
        doors.action(.renegotiateItem, for: .withGuests, RenegotiateItem.self)
        doors.action(.declineItem, for: .withGuests, DeclineItem.self)
        doors.action(.answerRenegotiation, AnswerRenegotiation.self)
        doors.action(.signInvitation, for: .withGuests, SignInvitation.self)
        doors.action(.declineInvitation, for: .withGuests, DeclineInvitation.self)
        doors.action(.inviteReserve, InviteReserve.self)
        doors.action(.openTable, OpenTable.self)
        doors.page(.promises, PromisesPage.init)
        doors.action(.keepPromise, KeepPromise.self)
        doors.action(.renegotiatePromise, RenegotiatePromise.self)
        doors.page(.contextPack, ContextPackPage.init)
        doors.action(.handOverSeat, HandOverSeat.self)
    }
}
