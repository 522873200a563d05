import Domain
import Mail

/// Finds out where a letter belongs, and whether it may act.
///
/// The reply address, an answer to a letter of ours, or the sender with a word in the subject find the place. Acting
/// needs a reply address used by the very person it was made for, or our own relay's word for the sender.
struct LetterRouting {
    private let scene: Scene
    private let letter: ArrivedLetter
    private var site: Site { scene.setting.site }

    init(_ letter: ArrivedLetter, in scene: Scene) {
        self.letter = letter
        self.scene = scene
    }

    func route() throws -> LetterRoute {
        if try isOurs() { return LetterRoute(reason: .loop) }
        if letter.signs.bounce != nil { return try bounced() }
        let found = try place()
        if letter.signs.automatic != nil { return found.kept(because: .automatic) }
        if letter.signs.spam != nil { return found.kept(because: .spam) }
        if letter.signs.list != nil || letter.signs.isBulk { return found.kept(because: .list) }
        return found
    }

    private func isOurs() throws -> Bool {
        let lists = letter.signs.list.map { $0.hasSuffix("." + site.mailDomain) ? Set([$0]) : [] } ?? []
        if MailSigns.isLoop(letter.message, identity: lists) { return true }
        guard let id = letter.message.id else { return false }
        return try OutboxStore(scene.connection, scene.setting).letter(id) != nil
    }

    private func bounced() throws -> LetterRoute {
        let about = try OutboxStore(scene.connection, scene.setting).returned(to: letter.words)
        return LetterRoute(network: about?.network ?? .house, person: about?.person, reason: .bounce)
    }

    private func place() throws -> LetterRoute {
        let sender = try sender()
        return try byReplyAddress(sender) ?? byAnswer(sender) ?? byNetworksAddress(sender) ?? bySubject(sender)
            ?? LetterRoute(person: sender, reason: .nowhere)
    }

    /// Whose address it comes from, letter by letter: what stands after a plus may be somebody else's at that place.
    private func sender() throws -> ID<Person>? { try PeopleStore(scene).person(at: letter.from) }

    private func byReplyAddress(_ sender: ID<Person>?) throws -> LetterRoute? {
        let store = ReplyAddressStore(scene.connection)
        let held = try letter.words.compactMap(store.held)
        guard let first = held.first else { return nil }
        let route = LetterRoute(network: first.network, person: sender, matter: first.matter)
        // Whoever got hold of another's address, by a copy or a forwarded letter, is somebody else all the same.
        if sender != first.person || held.contains(where: { $0.person != first.person }) {
            return route.kept(because: .otherSender)
        }
        if first.network != .house, try CharterStore(scene.elsewhere(first.network)).stage() == .closed {
            return route.kept(because: .closedNetwork)
        }
        return first.expires > scene.now || vouches ? route : route.kept(because: .expired)
    }

    private func byAnswer(_ sender: ID<Person>?) throws -> LetterRoute? {
        let outbox = OutboxStore(scene.connection, scene.setting)
        let named = [letter.message.inReplyTo].compactMap { $0 } + letter.message.references.suffix(20).reversed()
        for id in named {
            guard let ours = try outbox.letter(id), let matter = ours.matter else { continue }
            return try proven(LetterRoute(network: ours.network, person: sender, matter: matter))
        }
        return nil
    }

    private func byNetworksAddress(_ sender: ID<Person>?) throws -> LetterRoute? {
        for word in letter.words {
            guard let network = try VisitStore(scene.connection).network(named: word, for: sender)?.network else {
                continue
            }
            let matter = answeredActivity.map(Matter.activity) ?? own(network)
            return try proven(LetterRoute(network: network, person: sender, matter: matter))
        }
        return nil
    }

    /// What a letter to a network does that answers nothing: its subject says whether it is for the journal.
    private func own(_ network: ID<Network>) -> Matter {
        Matter(JournalTitle.stands(in: letter.title) ? .writeJournal : .beginThread, network)
    }

    /// Calendars answer to the network's address and name the activity.
    private var answeredActivity: ID<Activity>? {
        let halves = letter.calendar?.id.split(separator: "@") ?? []
        guard halves.count == 2, halves[1].lowercased() == site.mailDomain.lowercased() else { return nil }
        return ID(String(halves[0]))
    }

    /// The name of a network they take part in.
    private func bySubject(_ sender: ID<Person>?) throws -> LetterRoute? {
        guard let sender else { return nil }
        let subject = letter.message.subject.lowercased()
        let named = try NetworkCardStore(scene).of(sender).filter {
            subject.contains($0.frame.slug.lowercased()) || subject.contains($0.frame.name.lowercased())
        }
        guard named.count == 1, let card = named.first,
            let network = try VisitStore(scene.connection).network(named: card.frame.slug, for: sender)?.network
        else { return nil }
        return try proven(
            LetterRoute(network: network, person: sender, matter: own(network)))
    }

    /// Without a reply address only the word of our own relay counts.
    private func proven(_ route: LetterRoute) throws -> LetterRoute {
        guard let person = route.person,
            Conversing.includes(try VisitStore(scene.connection).actor(person, in: route.network))
        else { return route.kept(because: .unknownSender) }
        return vouches ? route : route.kept(because: .notProven)
    }

    private var vouches: Bool {
        guard let relay = site.mailRelay, let results = AuthenticationResults(in: letter.message.headers, by: relay)
        else { return false }
        return results.vouches(for: letter.from)
    }
}
