import Domain
import Synchronization

/// When in the past a story stands while it is told, so that a network that has ended did not begin this morning.
final class StoryTime: Sendable {
    private let daysAgo = Mutex(0)

    /// A setting whose clock shows the time of the story.
    func setting(from present: Setting) -> Setting {
        Setting(
            database: present.database, clock: { present.clock().adding(days: -self.daysAgo.withLock { $0 }) },
            ids: present.ids, chance: present.chance, key: present.key, files: present.files, site: present.site)
    }

    /// Nothing of a story lies in the future.
    func stand(daysAgo days: Int) { daysAgo.withLock { $0 = max(0, days) } }
}

/// The life of one network on the calendar: how long ago it was founded, and so when its days were.
struct Life: Sendable {
    let world: World
    /// Days since the founding; none when all of it happens now.
    let age: Int

    /// The days on which the call opens and ends; a life of two days has them at its beginning.
    var callOpens: Int { age > 14 ? 14 : 0 }
    var callEnds: Int { age > 44 ? 44 : 1 }

    /// What follows happens on this day of the life; on the present one, when that day has not come yet.
    func reach(day: Int) { world.time.stand(daysAgo: age - day) }

    /// What follows happens on this date.
    func reach(date: Day) { world.time.stand(daysAgo: world.present.clock().day().number - date.number) }

    /// Which date a day of the life bears, the present at the latest.
    func date(ofDay day: Int) -> Day { world.present.clock().day().adding(days: -max(0, age - day)) }
}
