import Domain

/// What a convener or the facilitator replies to a proposal: agreed, or the item stays as it was.
enum ProposalReplies {
    private static let longestNote = 2_000

    static func read(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading? {
        let store = InvitationStore(scene)
        let item = ID<InvitationItem>(rawValue: matter.subject)
        let letter = try store.invitation(of: item)
        let found = try store.found(item, of: letter.id)
        let word = SpokenWord(reply.text)
        let answer: Renegotiation.Answer? =
            switch word?.kind {
            case .yes: .agreed
            case .no, .keep: .kept
            default: nil
            }
        let instead = say("Reply “agree”, or “keep” and why.")
        guard let answer, let word else {
            return .ask(say("We could not tell whether you agree, so nothing is changed."), instead)
        }
        if word.isQualified { return .doubt(word, instead) }
        return .act(
            .binding(
                matter, in: scene.network, found.answering.verdictOnReplying(found.item.state, by: scene.actor),
                answer.label,
                AnswerRenegotiation(item, of: letter.id, answer, note: String(word.rest.prefix(longestNote)))))
    }
}
