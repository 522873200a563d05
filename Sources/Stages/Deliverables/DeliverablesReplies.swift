import Domain
import Words

/// What a reply says of a draft: a review, or the sign-off of an organisation.
enum DeliverablesReplies {
    static func read(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading? {
        switch matter.action {
        case .reviewDraft: try review(matter, reply, in: scene)
        case .signOff: try signOff(matter, reply, in: scene)
        case .releaseDeliverable: try release(matter, reply, in: scene)
        default: nil
        }
    }

    private static func review(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(ID(rawValue: matter.subject))
        let title = facts.title
        let version = facts.version
        let word = SpokenWord(reply.text)
        let found: ReviewOutcome? =
            switch word?.kind {
            case .ready, .yes: .ready
            case .notYet, .no: .notYet
            default: nil
            }
        guard let found, let word else {
            return .ask(
                say("We could not tell whether you find “\(title)” ready, so nothing is changed."),
                say("Reply “ready” or “not yet” first, and then what you found."))
        }
        if found == .ready, word.isQualifiedInItsLine {
            return .doubt(
                word,
                say(
                    "Reply “ready” on a line of its own and what you found below it, or “not yet” and what is missing.")
            )
        }
        let comment = word.rest
        if found == .notYet, comment.isEmpty {
            return .ask(say("Say after “not yet” what is missing, so that its owners can go on."))
        }
        let echo =
            found == .ready
            ? say("You find version \(version) of “\(title)” ready.")
            : say("You find version \(version) of “\(title)” not ready yet.")
        return .act(
            .binding(
                matter, in: scene.network, try store.reviewing(facts), echo,
                GiveReview(found, String(comment.prefix(10_000)), of: facts.id)))
    }

    private static func signOff(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(ID(rawValue: matter.subject))
        let title = facts.title
        let version = facts.version
        guard let word = SpokenWord(reply.text), [.signOff, .sign, .yes, .ready].contains(word.kind) else {
            return .ask(
                say("We could not tell whether you sign “\(title)” off, so nothing is changed. Reply “sign off”."))
        }
        if word.isQualified { return .doubt(word, say("Reply “sign off” and nothing else to sign it off.")) }
        return .act(
            .binding(
                matter, in: scene.network, try store.signing(facts),
                say("You sign version \(version) of “\(title)” off for your organisation."),
                SignOff(facts.id, version: version)))
    }

    /// Only its own word does it: what was read in public has been read.
    private static func release(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading {
        let store = DeliverablesStore(scene)
        let charter = CharterStore(scene)
        let facts = try store.facts(ID(rawValue: matter.subject))
        let title = facts.title
        let licence = String((try charter.published(charter.latestVersion())[.licence] ?? "").prefix(200))
            .replacing("\n", with: " ")
        guard let word = SpokenWord(reply.text), word.kind == .release else {
            return .ask(
                say("We could not tell whether you release “\(title)”, so nothing is changed. Reply “release”."))
        }
        if word.isQualified { return .doubt(word, say("Reply “release” and nothing else to release it.")) }
        if licence.isEmpty { return .ask(say("The charter names no licence yet: release “\(title)” on the site.")) }
        return .act(
            MailedAct(
                matter, in: scene.network, try store.releasing(facts),
                echo: say("You release “\(title)” under this licence: \(licence)")
            ) { _, _ in ReleaseDeliverable(facts.id, under: licence) })
    }

    static func reversal(_ kind: EventKind, _ event: RecordedEvent, in scene: Scene) throws -> Reversal? {
        let store = DeliverablesStore(scene)
        let id = ID<Deliverable>(rawValue: event.subject)
        guard kind == .deliverableReviewed || kind == .deliverableSignedOff, let person = event.actor,
            let facts = try? store.facts(id), try !store.deliverable(facts).isReleased
        else { return nil }
        if kind == .deliverableReviewed {
            guard try store.hasReviewed(id, at: event.at, person) else { return nil }
            return Reversal { try store.takeBackReview(of: id, at: event.at, person) }
        }
        guard try store.hasSigned(id, at: event.at, person) else { return nil }
        return Reversal { try store.takeBackSignOff(of: id, at: event.at, person) }
    }
}
