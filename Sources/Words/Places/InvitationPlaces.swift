/// Addresses of invitations, seats and promises.
extension Place {
    package static let invitations: Place = "networks/:network/invitations"
    package static let newInvitation: Place = "networks/:network/invitations/new"
    package static let inviteCandidate: Place = "networks/:network/invitations/candidates/:candidate"
    package static let invitation: Place = "networks/:network/invitations/:invitation"
    package static let acceptItem: Place = "networks/:network/invitations/:invitation/items/:item/accept"
    package static let renegotiateItem: Place = "networks/:network/invitations/:invitation/items/:item/renegotiate"
    package static let declineItem: Place = "networks/:network/invitations/:invitation/items/:item/decline"
    package static let answerRenegotiation: Place = "networks/:network/invitations/:invitation/items/:item/answer"
    package static let signInvitation: Place = "networks/:network/invitations/:invitation/sign"
    package static let declineInvitation: Place = "networks/:network/invitations/:invitation/decline"
    package static let openTable: Place = "networks/:network/open-table"
    package static let promises: Place = "networks/:network/promises"
    package static let keepPromise: Place = "networks/:network/promises/:commitment/kept"
    package static let renegotiatePromise: Place = "networks/:network/promises/:commitment/renegotiate"
    package static let handOverSeat: Place = "networks/:network/seats/:seat/hand-over"
}
