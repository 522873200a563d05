import Domain
import Markup
import Words

/// Which letters invitations call for, and to whom.
enum InvitationLetters {
    static let linkDays: Int64 = 21

    static func of(_ kind: EventKind, _ event: RecordedEvent, _ scene: Scene) throws -> [Addressed] {
        switch kind {
        case .invitationSent: try sent(ID(rawValue: event.subject), scene)
        case .reserveTaken: try event.fact("invitation").flatMap { ID($0) }.map { try sent($0, scene) } ?? []
        case .expectationAnswered: try proposed(ID(rawValue: event.subject), scene)
        case .renegotiationAnswered: try answered(ID(rawValue: event.subject), scene)
        case .invitationSigned, .invitationDeclined: try settled(ID(rawValue: event.subject), scene)
        case .stageEntered: try opened(event, scene)
        case .seatHandedOver: try handedOver(ID(rawValue: event.subject), scene)
        case .seatReminded: try remindedSeat(ID(rawValue: event.subject), scene)
        case .invitationReminded: try reminded(ID(rawValue: event.subject), scene)
        case .invitationLapsed: try lapsed(ID(rawValue: event.subject), scene)
        default: []
        }
    }

    private static func sent(_ id: ID<Invitation>, _ scene: Scene) throws -> [Addressed] {
        let invitations = InvitationStore(scene)
        let invitation = try invitations.invitation(id)
        let facts = try CharterStore(scene).facts()
        let letter = InvitationLetter(
            programme: try HouseStore(scene).programme() ?? facts.name, network: facts.name, topic: facts.topic,
            organisation: invitation.organisationName, name: invitation.name, ends: facts.ends,
            items: try invitations.items(of: id).map {
                InvitationLetter.Item(
                    text: $0.asked, when: $0.every.words(until: $0.askedDue), why: $0.why, quote: $0.quote)
            },
            days: Int(linkDays),
            charter: try charter(scene), ownWords: invitation.ownWords,
            replyBy: invitation.replyBy, sponsor: SponsorSights.lines(in: scene))
        let language = try PeopleStore(scene).mailbox(of: invitation.person)?.language ?? "en"
        return [
            Addressed(
                letter: letter, email: invitation.email, person: invitation.person, language: language,
                link: try link(for: invitation.person, to: Address(.invitation, facts.slug, id), scene),
                matter: Matter(.answerInvitation, id), takesReply: true)
        ]
    }

    private static func charter(_ scene: Scene) throws -> [(section: CharterSection, text: String)] {
        let charter = CharterStore(scene)
        let texts = try charter.published(try charter.latestVersion())
        return CharterSection.allCases.compactMap { section in
            texts[section].flatMap { $0.isEmpty ? nil : (section, Markdown($0).plain) }
        }
    }

    /// A proposal goes to conveners and the facilitator; an item accepted or declined calls for no letter.
    private static func proposed(_ item: ID<InvitationItem>, _ scene: Scene) throws -> [Addressed] {
        let invitations = InvitationStore(scene)
        let invitation = try invitations.invitation(of: item)
        let row = try invitations.item(item, of: invitation.id)
        guard row.state == .renegotiated, let round = row.rounds.last(where: { $0.answer == nil }) else { return [] }
        let letter = ProposalLetter(
            network: try CharterStore(scene).facts().name, organisation: invitation.organisationName, asked: row.text,
            proposed: round.text, due: round.due, why: round.why)
        return try staff(letter, [.convener, .facilitator], about: Matter(.answerProposal, item), scene)
    }

    private static func answered(_ item: ID<InvitationItem>, _ scene: Scene) throws -> [Addressed] {
        let invitations = InvitationStore(scene)
        let invitation = try invitations.invitation(of: item)
        guard let round = try invitations.item(item, of: invitation.id).rounds.last(where: { $0.answer != nil }),
            let answer = round.answer
        else { return [] }
        let letter = ProposalAnswerLetter(
            network: try CharterStore(scene).facts().name, proposed: round.text, answer: answer, note: round.note)
        let language = try PeopleStore(scene).mailbox(of: invitation.person)?.language ?? "en"
        return [
            Addressed(
                letter: letter, email: invitation.email, person: invitation.person, language: language, link: nil,
                matter: Matter(.answerInvitation, invitation.id), takesReply: true)
        ]
    }

    private static func settled(_ id: ID<Invitation>, _ scene: Scene) throws -> [Addressed] {
        let invitations = InvitationStore(scene)
        let invitation = try invitations.invitation(id)
        // It may have been taken back before anybody was told.
        guard invitation.state == .signed || invitation.state == .declined else { return [] }
        let facts = try CharterStore(scene).facts()
        let network = facts.name
        let letter = InvitationSettledLetter(
            network: network, organisation: invitation.organisationName, isSigned: invitation.state == .signed)
        let next = invitation.state == .declined ? Address(.invitations, facts.slug) : nil
        let toStaff = try staff(letter, [.convener], leadingTo: next, scene)
        guard invitation.state == .signed else { return toStaff }
        guard let seat = try PeopleStore(scene).seat(of: invitation.person) else { return toStaff }
        let promises = try invitations.promises(of: seat).map { ($0.text, $0.due) }
        let language = try PeopleStore(scene).mailbox(of: invitation.person)?.language ?? "en"
        return toStaff + [
            Addressed(
                letter: SeatLetter(
                    network: network, organisation: invitation.organisationName, promises: promises,
                    isHandedOver: false, days: 0, isAtTable: try CharterStore(scene).stage() == .active),
                email: invitation.email, person: invitation.person, language: language, link: nil,
                matter: Matter(.answerPromises, seat), takesReply: true)
        ]
    }

    /// The network has become active: everybody on a seat hears of it.
    private static func opened(_ event: RecordedEvent, _ scene: Scene) throws -> [Addressed] {
        guard event.body.contains("\"\(Stage.active.rawValue)\"") else { return [] }
        let network = try CharterStore(scene).facts().name
        let organisations = try InvitationStore(scene).seats().map(\.organisationName)
        let members = try PeopleStore(scene).mailboxes(of: [.member])
        let letters = members.map { box in
            Addressed(
                letter: TableOpenLetter(network: network, organisations: organisations, isForMember: true),
                email: box.email, person: box.person, language: box.language, link: nil,
                matter: Matter(.takeFirstSteps, scene.network), takesReply: true)
        }
        let told = TableOpenLetter(network: network, organisations: organisations, isForMember: false)
        let known = Set(members.map(\.person))
        return try letters + staff(told, [.facilitator], scene).filter { $0.person.map(known.contains) != true }
    }

    private static func handedOver(_ seat: ID<Seat>, _ scene: Scene) throws -> [Addressed] {
        let invitations = InvitationStore(scene)
        let row = try invitations.seat(seat)
        let facts = try CharterStore(scene).facts()
        let promises = try invitations.promises(of: seat).map { ($0.text, $0.due) }
        return try PeopleStore(scene).mailboxes(on: seat).map { box in
            let letter = SeatLetter(
                network: facts.name, organisation: row.organisationName, promises: promises, isHandedOver: true,
                days: Int(linkDays), isAtTable: facts.stage == .active,
                context: try ContextPack(for: box.person, facts, scene).paragraphs)
            return Addressed(
                letter: letter, email: box.email, person: box.person, language: box.language,
                link: try link(for: box.person, to: Address(.contextPack, facts.slug), scene),
                matter: Matter(.answerPromises, seat), takesReply: true)
        }
    }

    private static func remindedSeat(_ seat: ID<Seat>, _ scene: Scene) throws -> [Addressed] {
        let invitations = InvitationStore(scene)
        let facts = try CharterStore(scene).facts()
        let lines = try invitations.promises(of: seat).enumerated().compactMap { place, promise in
            Reminding.times(promise.state, due: promise.due, today: scene.today) == 0
                ? nil
                : PromiseReminderLetter.Line(
                    number: place + 1, text: promise.text, due: promise.due, isPast: promise.state == .missed)
        }
        let letter = PromiseReminderLetter(
            network: facts.name, organisation: try invitations.seat(seat).organisationName, lines: lines)
        return try PeopleStore(scene).mailboxes(on: seat).map { box in
            Addressed(
                letter: letter, email: box.email, person: box.person, language: box.language,
                link: Address(.promises, facts.slug), matter: Matter(.answerPromises, seat), takesReply: true)
        }
    }

    static func staff(
        _ letter: any Letter, _ roles: Set<Role>, about matter: Matter? = nil, leadingTo link: Address? = nil,
        _ scene: Scene
    ) throws -> [Addressed] {
        try PeopleStore(scene).mailboxes(of: roles).map {
            Addressed(
                letter: letter, email: $0.email, person: $0.person, language: $0.language, link: link, matter: matter,
                takesReply: matter != nil)
        }
    }

    /// A link that signs in once and leads there; afterwards the same address is reached by signing in as always.
    static func link(for person: ID<Person>, to address: Address, _ scene: Scene) throws -> Address {
        let secret = try SessionStore(scene).makeLink(for: .signIn, person, minutes: linkDays * 24 * 60)
        return Address(.signInLink, secret).asking(["back": address.path])
    }
}
