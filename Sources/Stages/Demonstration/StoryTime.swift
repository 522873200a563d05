import Domain
import Synchronization

/// When in the past a story stands while it is told, so that a network that has ended did not begin this morning.
final class StoryTime: Sendable {
    private let secondsAgo = Mutex<Int64>(0)

    /// A setting whose clock shows the time of the story.
    func setting(from present: Setting) -> Setting {
        Setting(
            database: present.database, clock: { present.clock().adding(seconds: -self.secondsAgo.withLock { $0 }) },
            ids: present.ids, chance: present.chance, key: present.key, files: present.files, site: present.site)
    }

    func stand(daysAgo days: Int) { stand(secondsAgo: Int64(days) * 86_400) }

    /// Nothing of a story lies in the future.
    func stand(secondsAgo seconds: Int64) { secondsAgo.withLock { $0 = max(0, seconds) } }
}
