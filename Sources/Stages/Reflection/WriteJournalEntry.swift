import Domain
import Web
import Words

/// Somebody writes in the learning journal, for themselves first, or words an entry anew and lets more people read it.
package struct WriteJournalEntry: DoorAction {
    let id: ID<JournalEntry>?
    let period: Quarter
    let text: String
    let audience: JournalEntry.Audience

    package init(_ text: String, for period: Quarter, audience: JournalEntry.Audience, id: ID<JournalEntry>? = nil) {
        self.text = text
        self.period = period
        self.audience = audience
        self.id = id
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = ReflectionStore(scene)
        let known = try (try? path.id("entry", JournalEntry.self)).map { try own($0, store) }
        let now = Quarter(scene.today)
        let periods = Set(
            [now, now.previous, now.previous.previous, now.previous.previous.previous]
                + [known?.period].compactMap(\.self))
        return Form(
            known == nil ? say("Write in the learning journal") : say("Change your entry"),
            posts: known.map { Address(.changeJournalEntry, path.network, $0.id) }
                ?? Address(.newJournalEntry, path.network),
            once: scene.newID(), button: say("Keep the entry"),
            lede: say("What did you try? What worked, what did not, and why? What will you do differently?"),
            audience: say(
                "You choose who reads it; nobody gets it by mail. You can let more people read it later; it cannot be taken back from those who may."
            ),
            verdict: Journaling(stage: try CharterStore(scene).stage()).verdict(for: scene.actor),
            values: [
                "period": (known?.period ?? now).rawValue, "text": known?.text ?? "",
                "audience": (known?.audience ?? .author).rawValue,
            ],
            fields: [
                Field("period", say("Period"), .choice(periods.sorted().map { Field.Choice($0.rawValue, $0.label) })),
                Field("text", say("Your entry"), .text, help: say("Markdown is understood.")),
                Field(
                    "audience", say("Who may read it"),
                    .choice(JournalEntry.Audience.allCases.map { Field.Choice($0.rawValue, $0.label) })),
            ])
    }

    /// Only one's own entry; to others there is no such form.
    private static func own(_ id: ID<JournalEntry>, _ store: ReflectionStore) throws -> ReflectionStore.EntryRow {
        let entry = try store.entry(id)
        guard entry.isOwn else { throw Path.NotFound() }
        return entry
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let period = answers.choice("period", Quarter.self) else { throw Path.NotFound() }
        self.init(
            answers.text("text"), for: period, audience: answers.choice("audience") ?? .author,
            id: try? path.id("entry"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = ReflectionStore(scene)
        let journaling = Journaling(stage: try CharterStore(scene).stage())
        try journaling.verdict(for: scene.actor).orThrow()
        let known = try id.map { try Self.own($0, store) }
        try journaling.verdict(onSharingWith: audience, after: known?.audience).orThrow()
        let id = id ?? scene.newID()
        try store.keep(text, for: period, audience: audience, as: id)
        return Event(.journalWritten, id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.journalEntry, path.network, ID<JournalEntry>(rawValue: event.subject))
    }
}
