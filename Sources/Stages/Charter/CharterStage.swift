import Domain
import Words

/// Design: the network, its charter, its people.
enum CharterStage {
    static let part = StagePart(
        migrations: CharterSchema.migrations, doors: CharterRoutes.add,
        chapters: [
            Chapter(.charter, say("Charter")), Chapter(.people, say("People")), Chapter(.history, say("History")),
        ],
        waiting: { scene in
            let charter = CharterStore(scene)
            guard let person = scene.actor.person, try !charter.sectionsToAccept(by: person).isEmpty,
                try charter.stage() != .closed
            else { return [] }
            return [Waiting(say("Read and accept the charter"), Address(.charter, try charter.facts().slug))]
        },
        broken: { try CharterInvariants($0).broken() })
}
