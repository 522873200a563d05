import Domain
import Foundation
import Markup
import Words

/// One person's digests as they are to leave, planned before anything is written.
struct DigestPlan: Sendable {
    /// What goes to one of the person's addresses.
    struct Sheet: Sendable {
        let email: String
        let language: String
        let letter: DigestLetter
        /// One that tells of one network belongs to its letters; one that tells of several belongs to the house.
        let network: ID<Network>
        /// What it says that waits.
        let waiting: Set<String>
    }

    let person: ID<Person>
    let items: [DigestStore.Item]
    let sheets: [Sheet]

    /// What is due now, for so many people.
    static func due(_ most: Int, in scene: Scene) throws -> [DigestPlan] {
        let items = try DigestStore(scene.connection).due(most, at: scene.now)
        let news = try DigestNews(of: items, in: scene)
        return try Dictionary(grouping: items, by: \.person).map { person, items in
            let sheets = try Dictionary(grouping: items, by: \.email).sorted { $0.key < $1.key }.compactMap {
                try Sheet(of: $0.value, telling: news, for: person, at: $0.key, in: scene)
            }
            return DigestPlan(person: person, items: items, sheets: sheets)
        }
    }

    /// Puts the letters into the outbox, in one step with taking out what they tell.
    ///
    /// - Throws: ``Moved`` when what it tells is no longer there to be told.
    func leave(in scene: Scene) throws {
        guard try DigestStore(scene.connection).take(items, for: person, at: scene.now) else { throw Moved() }
        for sheet in sheets { try sheet.put(for: person, in: scene) }
        let told = sheets.reduce(into: Set<String>()) { $0.formUnion($1.waiting) }
        try WaitingLookStore(scene.connection).tell(told, to: person, at: scene.now)
    }

    /// Somebody else has told it, or its reader has chosen otherwise, since it was planned.
    struct Moved: Error {}
}

extension DigestPlan.Sheet {
    /// Nothing where there is nothing to tell.
    init?(
        of items: [DigestStore.Item], telling news: DigestNews, for person: ID<Person>, at email: String,
        in scene: Scene
    ) throws {
        let digest = try MailDigest(of: items, telling: news, for: person, in: scene)
        guard !digest.isEmpty, let language = items.last?.language else { return nil }
        self.init(
            digest, for: person, at: email, language: language, zone: try HouseStore(scene).timeZone(of: person),
            in: scene)
    }

    init(
        _ digest: MailDigest, for person: ID<Person>, at email: String, language: String, zone: TimeZone,
        in scene: Scene
    ) {
        self.email = email
        self.language = language
        letter = DigestLetter(
            digest, at: scene.setting.site.publicAddress, for: Reader(language: language, timeZone: zone),
            takesReplies: scene.setting.site.replies != nil)
        network = digest.parts.count == 1 ? digest.parts.first?.network ?? .house : .house
        waiting = Set(digest.parts.flatMap(\.waiting).map(\.key))
    }

    func put(for person: ID<Person>, in scene: Scene) throws {
        let id = scene.newID(Event.self).rawValue
        try DigestStore(scene.connection).keep(letter.lines, of: id, at: scene.now)
        try OutboxStore(scene.connection, scene.setting).put(
            letter, to: email, person: person, language: language, in: network, matter: Matter(.answerDigest, id),
            takesReply: !letter.lines.isEmpty, at: scene.now)
    }
}
