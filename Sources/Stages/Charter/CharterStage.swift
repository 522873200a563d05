import Domain
import Words

/// Design: the network, its charter, its people.
enum CharterStage {
    static let part = StagePart(
        migrations: CharterSchema.migrations, doors: CharterRoutes.add,
        chapters: [
            Chapter(.charter, say("Charter"), stop: .design), Chapter(.people, say("People"), for: { !$0.isMereGuest }),
            Chapter(.history, say("History"), for: { !$0.isMereGuest }),
        ],
        welcomesGuests: true,
        waiting: { scene in
            let charter = CharterStore(scene)
            guard let person = scene.actor.person, try !charter.sectionsToAccept(by: person).isEmpty,
                try charter.stage() != .closed
            else { return [] }
            return [
                Waiting(
                    say("Read and accept the charter"), Address(.charter, try charter.facts().slug),
                    matter: Matter(.acceptCharter, scene.network))
            ]
        },
        letters: CharterLetters.of, replies: CharterReplies.read, reversal: CharterReplies.reversal,
        broken: { try CharterInvariants($0).broken() },
        context: CharterContext.of,
        sights: { [SightLine(say("Who sits at the table, and what has happened"), !$0.isMereGuest)] },
        subjects: CharterEventSubjects.of)
}
