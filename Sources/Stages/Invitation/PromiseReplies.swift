import Domain
import Words

/// What a reply says of promises: kept, or another day.
enum PromiseReplies {
    static func read(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading {
        let invitations = InvitationStore(scene)
        if matter.action == .answerPromise {
            let promise = try invitations.commitment(ID(rawValue: matter.subject))
            return try read(promise, reply.text, matter, in: scene)
        }
        let promises = try invitations.promises(of: ID(rawValue: matter.subject))
        guard !promises.isEmpty else { return .ask(say("Your seat has promised nothing.")) }
        let numbered = NumberedReply(reply.text, known: 1...promises.count)
        if numbered.parts.isEmpty, promises.count == 1 { return try read(promises[0], reply.text, matter, in: scene) }
        guard !numbered.parts.isEmpty else {
            return .ask(
                say("We could not tell which promise you mean, so nothing is changed."),
                say("Begin a line with its number, such as “1 kept: the guide went out in May”."))
        }
        return try numbered.parts.reduce(ReplyReading()) { reading, part in
            try reading + read(promises[part.number - 1], part.text, matter, in: scene)
        }
    }

    private static func read(
        _ promise: InvitationStore.CommitmentRow, _ text: String, _ matter: Matter, in scene: Scene
    ) throws -> ReplyReading {
        let said = promise.text
        let verdict = try InvitationStore(scene).promising(promise.seat).verdict(on: promise.state, by: scene.actor)
        let word = SpokenWord(text)
        switch word?.kind {
        case .kept:
            let evidence = word?.rest ?? ""
            guard try !evidence.isEmpty || !SeatSigns(scene, of: [promise.seat]).of(promise).isEmpty else {
                return .ask(
                    say("Say after “kept” what shows it: a date, a document, who was there. The promise: \(said)"))
            }
            return .act(
                .binding(
                    matter, in: scene.network, verdict, say("You kept this promise: \(said)"),
                    KeepPromise(promise.id, evidence: String(evidence.prefix(2000)))))
        case .instead:
            let reason = SpokenReason(word?.rest ?? "")
            guard let date = SpokenDay(reason.text, today: scene.today) else {
                return .ask(say("Say after “instead” the new date and why, such as “instead 1 June 2026 because …”."))
            }
            let day = date.day
            return .act(
                .binding(
                    matter, in: scene.network, verdict, say("You give this promise a new date, \(day): \(said)"),
                    RenegotiatePromise(promise.id, due: day, because: String(reason.reason.prefix(2000)))))
        default:
            return .ask(
                say("What you wrote was not understood, so nothing is changed. The promise: \(said)"),
                say("Reply “kept” and what shows it, or “instead”, the new date and why."))
        }
    }
}
