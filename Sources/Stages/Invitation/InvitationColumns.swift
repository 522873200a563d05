import Domain
import Storage

/// How the words of the invitation stand in columns.
extension Invitation.State: Storable {}
extension InvitationItem.State: Storable {}
extension Renegotiation.Answer: Storable {}
extension Commitment.State: Storable {}
