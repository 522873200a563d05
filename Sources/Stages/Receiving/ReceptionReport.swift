import Domain
import Foundation
import Markup
import Words

/// What became of a letter, or would: what `roundtable receive` prints.
package struct ReceptionReport: Sendable, Encodable {
    package struct File: Sendable, Encodable {
        package let name: String
        package let type: String
        package let bytes: Int
    }

    /// Whose letter it is, or whose it claims to be.
    package var person: String?
    /// The network's name in addresses.
    package var network: String?
    package var action: String?
    /// What the action is done to.
    package var subject: String?
    package var text = ""
    package var attachments: [File] = []
    package var held = false
    package var reason: String?
    /// Nothing else could be made of it.
    package var isUnreadable: Bool { reason == Self.words(of: .unreadable) }

    static let unreadable = ReceptionReport(held: true, reason: words(of: .unreadable))

    static func words(of reason: HeldReason) -> String {
        reason.sentence.spoken(to: Reader(language: "en", timeZone: .gmt))
    }

    init(held: Bool = false, reason: String? = nil) {
        self.held = held
        self.reason = reason
    }

    init(_ deed: LetterDeed, _ letter: ArrivedLetter, in scene: Scene) throws {
        let route = deed.route
        person = try route.person.flatMap { try PeopleStore(scene.elsewhere(route.network)).names(of: [$0])[$0] }
        network = route.network == .house ? nil : try CharterStore(scene.elsewhere(route.network)).facts().slug
        // What it does may differ from what it was written to, such as the lines of a digest.
        let matter = deed.acts.first?.matter ?? route.matter
        action = route.reason == nil ? matter?.action.rawValue : nil
        subject = matter.map { ID<Event>(rawValue: $0.subject).description }
        text = letter.text
        let site = scene.setting.site
        attachments = letter.message.attachments.map {
            File(name: site.withoutReplyAddresses($0.name), type: $0.type, bytes: $0.bytes.count)
        }
        held =
            route.reason.map {
                ReceivedLetter.state(because: $0, isPrivate: deed.isPrivate, isSaidBack: $0.isSaidBack) == .held
            } ?? false
        reason = route.reason.map(Self.words)
        if route.reason == .refused, let refusal = deed.refusal {
            reason = refusal.spoken(to: Reader(language: "en", timeZone: .gmt))
        }
    }

    private enum CodingKeys: CodingKey { case person, network, action, subject, text, attachments, held, reason }

    /// Every field is there, empty or not.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(person, forKey: .person)
        try container.encode(network, forKey: .network)
        try container.encode(action, forKey: .action)
        try container.encode(subject, forKey: .subject)
        try container.encode(text, forKey: .text)
        try container.encode(attachments, forKey: .attachments)
        try container.encode(held, forKey: .held)
        try container.encode(reason, forKey: .reason)
    }
}
