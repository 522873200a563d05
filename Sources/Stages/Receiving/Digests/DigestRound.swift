import Domain
import Markup
import Words

/// Puts the next digest that is due into the outbox, in one step with taking out what it tells.
package struct DigestRound {
    private let scene: Scene

    package init(_ scene: Scene) {
        self.scene = scene
    }

    /// - Returns: whether there was one to look after.
    package func leaveNext() throws -> Bool {
        let store = DigestStore(scene.connection)
        guard let person = try store.next(at: scene.now) else { return false }
        let items = try store.take(for: person, at: scene.now)
        for (email, items) in Dictionary(grouping: items, by: \.email).sorted(by: { $0.key < $1.key }) {
            try leave(items, for: person, at: email)
        }
        return true
    }

    private func leave(_ items: [DigestStore.Item], for person: ID<Person>, at email: String) throws {
        let digest = try MailDigest(of: items, for: person, in: scene)
        guard !digest.isEmpty, let language = items.last?.language else { return }
        let reader = Reader(language: language, timeZone: try HouseStore(scene).timeZone(of: person))
        let letter = DigestLetter(
            digest, at: scene.setting.site.publicAddress, for: reader, takesReplies: scene.setting.site.replies != nil)
        let id = scene.newID(Event.self).rawValue
        try DigestStore(scene.connection).keep(letter.lines, of: id, at: scene.now)
        // One that tells of one network belongs to its letters; one that tells of several belongs to the house.
        let network = digest.parts.count == 1 ? digest.parts.first?.network : nil
        try OutboxStore(scene.connection, scene.setting).put(
            letter, to: email, person: person, language: language, in: network ?? .house,
            matter: Matter(.answerDigest, id), takesReply: !letter.lines.isEmpty, at: scene.now)
    }
}
