import Domain
import Words

/// A reply becomes an entry of the learning journal; one that only names an audience opens the last entry to it.
enum ReflectionReplies {
    static func read(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading? {
        guard matter.action == .writeJournal else { return nil }
        let spoken = SpokenAudience(reply.text)
        let journaling = Journaling(stage: try CharterStore(scene).stage())
        let verdict = journaling.verdict(for: scene.actor)
        let store = ReflectionStore(scene)
        if spoken.text.isEmpty {
            guard let audience = spoken.audience, let last = try store.entries(200).first(where: \.isOwn) else {
                return .ask(say("Write your entry below the line that says for whom it is."))
            }
            return .act(
                MailedAct(
                    matter, in: scene.network,
                    .all(verdict, journaling.verdict(onSharingWith: audience, after: last.audience)),
                    echo: Self.echo(last.period, audience)
                ) { _, _ in WriteJournalEntry(last.text, for: last.period, audience: audience, id: last.id) })
        }
        let now = Quarter(scene.today)
        let period = try store.hasWritten(about: now.previous) ? now : now.previous
        let audience = spoken.audience ?? .author
        return .act(
            MailedAct(matter, in: scene.network, verdict, echo: Self.echo(period, audience)) { _, _ in
                WriteJournalEntry(spoken.text, for: period, audience: audience)
            })
    }

    private static func echo(_ period: Quarter, _ audience: JournalEntry.Audience) -> Phrase {
        let quarter = period.label
        let readers = audience.label
        return say(
            "Your journal entry for \(quarter) is kept. Who reads it: \(readers). To let more people read it, reply “for: facilitator”, “for: sponsor” or “for: network”."
        )
    }
}
