import Domain
import Words

/// Carries the link with which an imported person claims what they did.
struct ClaimLetter: Letter {
    let name: String
    let networks: [String]

    var subject: Phrase { say("What you did in earlier networks is kept here") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        let list = networks.joined(separator: ", ")
        let intro = say("Records of learning networks were brought to Roundtable. In them you are called \(name).")
        return [intro] + (networks.isEmpty ? [] : [say("You took part in: \(list).")]) + [
            say("If this is you, open this address and press the button on it:\n\(link)"),
            say(
                "From then on you sign in with this address, and what you wrote and made there is yours. The link is good for thirty days. If it is not you, do nothing."
            ),
        ]
    }

    /// To the address it was offered to, as long as that offer stands.
    static func of(_ kind: EventKind, _ event: RecordedEvent, _ scene: Scene) throws -> [Addressed] {
        guard kind == .claimOffered else { return [] }
        let claims = ClaimStore(scene)
        let person = ID<Person>(rawValue: event.subject)
        guard let email = try claims.offered(person) else { return [] }
        let sender = try event.actor.map { try HouseStore(scene).person($0) }
        let secret = try SessionStore(scene).makeLink(for: .claim, person, minutes: ClaimStore.linkDays * 24 * 60)
        return [
            Addressed(
                letter: ClaimLetter(name: try claims.name(of: person), networks: try claims.networks(of: person)),
                email: email, person: nil, language: sender?.language ?? "en", link: Address(.claim, secret))
        ]
    }
}
