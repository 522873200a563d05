import Domain
import Words

/// What a reply says of an invitation, item by item, and of signing it.
struct InvitationReplies {
    private let scene: Scene
    private let matter: Matter
    private let letter: InvitationStore.InvitationRow
    private let items: [InvitationStore.ItemRow]
    private let answering: AnsweringInvitation

    static func read(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading? {
        switch matter.action {
        case .answerInvitation: try InvitationReplies(matter, in: scene).reading(of: reply.text)
        case .answerPromise, .answerPromises: try PromiseReplies.read(matter, reply, in: scene)
        case .answerProposal: try ProposalReplies.read(matter, reply, in: scene)
        default: nil
        }
    }

    private init(_ matter: Matter, in scene: Scene) throws {
        let store = InvitationStore(scene)
        self.scene = scene
        self.matter = matter
        letter = try store.invitation(ID(rawValue: matter.subject))
        items = try store.items(of: letter.id)
        answering = try store.answering(letter)
    }

    private func reading(of text: String) throws -> ReplyReading {
        guard !items.isEmpty else { return .ask(say("This invitation asks for nothing that could be answered.")) }
        let signatures = Self.lines(text).compactMap { SpokenWord($0) }.filter { $0.kind == .sign }
        if let doubtful = signatures.first(where: \.isQualified) {
            return .doubt(doubtful, say("Reply “sign” on a line of its own to accept the charter and sign."))
        }
        var signs = !signatures.isEmpty
        let unsigned = Self.lines(text).filter { SpokenWord($0)?.kind != .sign }.joined(separator: "\n")
        let reply = NumberedReply(unsigned, known: 1...items.count)
        var reading = ReplyReading()
        if reply.parts.isEmpty {
            reading = whole(reply.lead, signs: signs)
        } else {
            for part in reply.parts { reading = reading + answer(part.number, part.text) }
        }
        if reading.acts.isEmpty, !reading.asks.isEmpty { signs = false }
        return signs ? try reading + signing(after: reading) : reading
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { String($0).trimmingSigns }
    }

    /// “All yes”, “no because …”, or nothing but “sign”.
    private func whole(_ text: String, signs: Bool) -> ReplyReading {
        let bare = text.replacing(/(?i)^\s*(?:all|everything|tout|to all)\b/, with: "").trimmingSigns
        guard let word = SpokenWord(bare) else { return signs ? ReplyReading() : unclear }
        switch word.kind {
        case .yes:
            if word.isQualified { return .doubt(word, Self.byNumbers) }
            return ReplyReading(
                items.enumerated().filter { $0.element.state != .accepted }.map { accepting($0.offset) })
        case .no: return declining(word)
        default: return signs ? ReplyReading() : unclear
        }
    }

    /// Only what cannot mean anything else declines all of it: others may be given the place.
    private func declining(_ word: SpokenWord) -> ReplyReading {
        let instead = say("If you decline the whole invitation, reply “we decline, because …”.")
        if word.isQualified { return .doubt(word, instead, Self.byNumbers) }
        guard word.saysMore else {
            return .ask(say("Say after “no” why you decline the invitation; so far nothing is changed."))
        }
        guard word.isSpelledOut || word.givesReason else { return .doubt(word, instead, Self.byNumbers) }
        let organisation = letter.organisationName
        return .act(
            .binding(
                matter, in: scene.network, answering.verdict(for: scene.actor),
                say("You decline the invitation of \(organisation). A convener can send a new one."),
                DeclineInvitation(letter.id, because: String(word.rest.prefix(2000)))))
    }

    private var unclear: ReplyReading {
        .ask(say("We could not tell which items you accept, so nothing is changed."), Self.byNumbers)
    }

    private static var byNumbers: Phrase {
        say("Begin a line with the number of an item: “1 yes”, “2 no, because …”, “3 instead …”. Or reply “all yes”.")
    }

    private func answer(_ place: Int, _ text: String) -> ReplyReading {
        let item = items[place - 1]
        let number = String(place)
        guard let word = SpokenWord(text) else { return notUnderstood(number) }
        if word.isQualified {
            return .doubt(
                word,
                say(
                    "Reply “\(number) yes” alone to accept item \(number) as it stands, “\(number) no” and why, or “\(number) instead” and what you propose."
                ))
        }
        switch word.kind {
        case .yes: return .act(accepting(place - 1))
        case .no:
            guard word.saysMore else {
                return .ask(say("Say after “\(number) no” why you cannot promise it; so far it is not changed."))
            }
            let said = item.text
            return .act(
                .binding(
                    matter, in: scene.network, answering.verdictOnDeclining(item.state, by: scene.actor),
                    say("You decline item \(number): \(said)"),
                    DeclineItem(item.id, of: letter.id, because: word.rest)))
        case .instead: return propose(number, item, word.rest)
        default: return notUnderstood(number)
        }
    }

    private func notUnderstood(_ number: String) -> ReplyReading {
        .ask(
            say("What you wrote about item \(number) was not understood; it is not changed. Reply yes, no or instead."))
    }

    private func accepting(_ place: Int) -> MailedAct {
        let item = items[place]
        let number = String(place + 1)
        let said = item.text
        let due = item.due
        return .binding(
            matter, in: scene.network, answering.verdictOnAccepting(item.state, by: scene.actor),
            say("You accept item \(number): \(said) (by \(due))"), AcceptItem(item.id, of: letter.id))
    }

    private func propose(_ number: String, _ item: InvitationStore.ItemRow, _ text: String) -> ReplyReading {
        let words = SpokenReason(text)
        let date = SpokenDay(words.text, today: scene.today)
        let promise = date?.rest ?? words.text
        if promise.isEmpty && date == nil {
            return .ask(say("Say after “\(number) instead” what you propose, by when and why."))
        }
        let what = promise.isEmpty ? item.text : promise
        let due = date?.day ?? item.due
        return .act(
            .binding(
                matter, in: scene.network, answering.verdictOnProposing(item.state, by: scene.actor),
                say("You propose for item \(number): \(what) (by \(due))"),
                RenegotiateItem(item.id, of: letter.id, text: String(what.prefix(300)), due: due, why: words.reason)))
    }

    /// Accepts the charter, where that is still open, and signs; what stands before in the same letter comes first.
    private func signing(after reading: ReplyReading) throws -> ReplyReading {
        let organisation = letter.organisationName
        let open = try scene.actor.person.map { try CharterStore(scene).sectionsToAccept(by: $0).isEmpty } == false
        let verdict =
            reading.acts.isEmpty && !open
            ? try InvitationStore(scene).signing(letter, items).verdict(for: scene.actor)
            : answering.verdict(for: scene.actor)
        return ReplyReading(
            (open ? [try CharterReplies.accepting(matter, in: scene)] : []) + [
                .binding(
                    matter, in: scene.network, verdict,
                    say("You sign the invitation: \(organisation) takes its seat."), SignInvitation(letter.id))
            ])
    }
}
