import Domain
import Words

/// What a reply says of the charter, and how an acceptance is undone.
enum CharterReplies {
    static func read(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading? {
        guard matter.action == .acceptCharter else { return nil }
        let instead = say("Reply “I accept”; or write to the facilitator what stands in the way.")
        guard let word = SpokenWord(reply.text), word.kind == .yes || word.kind == .sign else {
            return .ask(
                say("We could not tell whether you accept the charter, so nothing is changed."), instead)
        }
        if word.isQualified { return .doubt(word, instead) }
        return .act(try accepting(matter, in: scene))
    }

    static func accepting(_ matter: Matter, in scene: Scene) throws -> MailedAct {
        let charter = CharterStore(scene)
        let network = try charter.facts().name
        let version = try charter.latestVersion()
        return .binding(
            matter, in: scene.network, try AcceptCharter().verdict(in: scene),
            say("You accept the charter of \(network), version \(version)."), AcceptCharter())
    }

    static func reversal(_ kind: EventKind, _ event: RecordedEvent, in scene: Scene) throws -> Reversal? {
        guard kind == .charterAccepted, let person = event.actor else { return nil }
        let charter = CharterStore(scene)
        guard try charter.hasAccepted(at: event.at, by: person) else { return nil }
        return Reversal { try charter.withdraw(acceptanceAt: event.at, by: person) }
    }
}
