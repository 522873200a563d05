import Domain
import Storage
import Web
import Words

/// What one stage brings to the house. Whoever adds a stage adds its part to ``all``, and nothing else.
package struct StagePart: Sendable {
    /// Its tables, step after step.
    let migrations: [Migration]
    /// Its pages and actions.
    let doors: @Sendable (Doors) -> Void
    /// Its links within a network.
    let chapters: [Chapter]
    /// Whether it has something for those who are here as guests only; otherwise they are not led to it.
    let welcomesGuests: Bool
    /// What waits for the one who looks.
    let waiting: @Sendable (Scene) throws -> [Waiting]
    /// The letters an event of its own calls for.
    let letters: @Sendable (EventKind, RecordedEvent, Scene) throws -> [Addressed]
    /// What a reply by mail does there, if what the letter was about is its own.
    let replies: @Sendable (Matter, ReplyText, Scene) throws -> ReplyReading?
    /// How somebody undoes what they did there, as long as nothing was built upon it.
    let reversal: @Sendable (EventKind, RecordedEvent, Scene) throws -> Reversal?
    /// The work an event of its own calls for that takes longer than a request may.
    let longWork: @Sendable (EventKind, RecordedEvent) -> (any LongWork)?
    /// The condition on events that keeps those the viewer may hear of, beside what everybody may.
    let hearable: @Sendable (Scene) throws -> SQL
    /// What is wrong in its tables, by name.
    let broken: @Sendable (any Connection) throws -> [String]
    /// What only some networks have; their first page links to it.
    let mentions: @Sendable (Scene) throws -> [Waiting]
    /// What the facilitator should look after.
    let concerns: @Sendable (Scene) throws -> [Concern]
    /// What these people did there that shows that promises are kept.
    let signs: @Sendable (Scene, NetworkFacts, [ID<Person>]) throws -> [SeatSign]
    /// What whoever takes over a seat has to know of it.
    let context: @Sendable (Scene, NetworkFacts) throws -> [Glance]
    /// What it holds that not everybody may see, and whether this actor may.
    let sights: @Sendable (Actor) -> [SightLine]
    /// What it shows of itself on the network's first page.
    let glance: @Sendable (Scene, NetworkFacts) throws -> [Glance]
    /// The organisations whose chair at the table is kept for them while nobody sits on it, as the one who looks may know.
    let emptySeats: @Sendable (Scene) throws -> [String]
    /// Which of these files, by digest, something of its own refers to.
    let keepsFiles: @Sendable (any Connection, [String]) throws -> [String]
    /// What of it can be found by searching.
    let findable: Findable?
    /// What events of its own were about, by their subjects, as far as the one who looks may see it.
    let subjects: @Sendable (Scene, NetworkFacts, EventSubjects) throws -> [Int64: EventSubject]

    init(
        migrations: [Migration] = [], doors: @escaping @Sendable (Doors) -> Void = { _ in }, chapters: [Chapter] = [],
        welcomesGuests: Bool = false, waiting: @escaping @Sendable (Scene) throws -> [Waiting] = { _ in [] },
        letters: @escaping @Sendable (EventKind, RecordedEvent, Scene) throws -> [Addressed] = { _, _, _ in [] },
        replies: @escaping @Sendable (Matter, ReplyText, Scene) throws -> ReplyReading? = { _, _, _ in nil },
        reversal: @escaping @Sendable (EventKind, RecordedEvent, Scene) throws -> Reversal? = { _, _, _ in nil },
        longWork: @escaping @Sendable (EventKind, RecordedEvent) -> (any LongWork)? = { _, _ in nil },
        hearable: @escaping @Sendable (Scene) throws -> SQL = { _ in "1 = 1" },
        broken: @escaping @Sendable (any Connection) throws -> [String] = { _ in [] },
        mentions: @escaping @Sendable (Scene) throws -> [Waiting] = { _ in [] },
        concerns: @escaping @Sendable (Scene) throws -> [Concern] = { _ in [] },
        signs: @escaping @Sendable (Scene, NetworkFacts, [ID<Person>]) throws -> [SeatSign] = { _, _, _ in [] },
        context: @escaping @Sendable (Scene, NetworkFacts) throws -> [Glance] = { _, _ in [] },
        sights: @escaping @Sendable (Actor) -> [SightLine] = { _ in [] },
        glance: @escaping @Sendable (Scene, NetworkFacts) throws -> [Glance] = { _, _ in [] },
        emptySeats: @escaping @Sendable (Scene) throws -> [String] = { _ in [] },
        keepsFiles: @escaping @Sendable (any Connection, [String]) throws -> [String] = { _, _ in [] },
        findable: Findable? = nil,
        subjects: @escaping @Sendable (Scene, NetworkFacts, EventSubjects) throws -> [Int64: EventSubject] = {
            _, _, _ in [:]
        }
    ) {
        self.migrations = migrations
        self.doors = doors
        self.chapters = chapters
        self.welcomesGuests = welcomesGuests
        self.waiting = { scene in welcomesGuests || !scene.actor.isMereGuest ? try waiting(scene) : [] }
        self.letters = letters
        self.replies = replies
        self.reversal = reversal
        self.longWork = longWork
        self.hearable = hearable
        self.broken = broken
        self.mentions = { scene in welcomesGuests || !scene.actor.isMereGuest ? try mentions(scene) : [] }
        self.concerns = concerns
        self.sights = sights
        self.context = { scene, facts in try context(scene, facts).filter { !$0.lines.isEmpty } }
        self.signs = { scene, facts, people in people.isEmpty ? [] : try signs(scene, facts, people) }
        self.glance = { scene, facts in
            guard welcomesGuests || !scene.actor.isMereGuest else { return [] }
            return try glance(scene, facts).filter { !$0.lines.isEmpty }
        }
        self.emptySeats = emptySeats
        self.keepsFiles = keepsFiles
        self.findable = findable
        self.subjects = subjects
    }

    /// What there is for this actor.
    static func open(to actor: Actor) -> [StagePart] { all.filter { $0.welcomesGuests || !actor.isMereGuest } }

    /// The stages in the order of a network's life.
    static let all: [StagePart] = [
        PeopleStage.part, CharterStage.part, SelectionStage.part, InvitationStage.part, ExchangeStage.part,
        DeliverablesStage.part, FacilitationStage.part, ReflectionStage.part, EvaluationStage.part, CloseOutStage.part,
        LibraryStage.part, ImportingPart.part, ReceivingPart.part,
    ]
}

/// A link within a network, from the stage on in which there is something behind it.
package struct Chapter: Sendable {
    let place: Place
    let label: Phrase
    let since: Stage
    /// The stop of the life-line that leads here.
    let stop: Stage?
    let isFor: @Sendable (Actor) -> Bool

    init(
        _ place: Place, _ label: Phrase, since: Stage = .design, stop: Stage? = nil,
        for isFor: @escaping @Sendable (Actor) -> Bool = { _ in true }
    ) {
        self.place = place
        self.label = label
        self.since = since
        self.stop = stop
        self.isFor = isFor
    }
}

/// Something that waits for the one who looks: what, where to do it, by when.
package struct Waiting: Sendable, Encodable {
    let sentence: Phrase
    let address: Address
    let due: Day?
    /// What a reply by mail would do about it.
    let matter: Matter?
    /// The same for the same thing, week after week.
    let key: String

    private enum CodingKeys: CodingKey { case sentence, address, due }

    /// - Parameter occasion: which time it is, where the same address waits again and again.
    init(_ sentence: Phrase, _ address: Address, due: Day? = nil, matter: Matter? = nil, occasion: String = "") {
        self.sentence = sentence
        self.address = address
        self.due = due
        self.matter = matter
        key = [address.path, matter?.action.rawValue ?? "", occasion].joined(separator: " ")
    }
}

/// Something the facilitator should look after: a thread nobody answered, a promise overdue, a goal that stands still.
package struct Concern: Sendable, Encodable {
    package enum Kind: String, Sendable, Encodable, CaseIterable {
        case beginning, unanswered, overdue, still

        var label: Phrase {
            switch self {
            case .beginning: say("Not begun yet")
            case .unanswered: say("Unanswered")
            case .overdue: say("Overdue promises")
            case .still: say("Goals without movement")
            }
        }
    }

    let kind: Kind
    let sentence: Phrase
    /// Where one acts on it.
    let address: Address
    let since: Day?

    init(_ kind: Kind, _ sentence: Phrase, _ address: Address, since: Day?) {
        self.kind = kind
        self.sentence = sentence
        self.address = address
        self.since = since
    }
}
