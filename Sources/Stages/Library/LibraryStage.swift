import Domain
import Words

/// The public shelf across networks, and its search.
enum LibraryStage {
    static let part = StagePart(
        migrations: LibrarySchema.migrations, doors: LibraryRoutes.add,
        chapters: [Chapter(.search, say("Search"), since: .active, for: { Sight($0).seesNetworkMatters })],
        broken: LibraryInvariants.broken)
}
