/// The invitation with its expectations, the seats and what they promised.
enum InvitationStage {
    static let part = StagePart()
}
