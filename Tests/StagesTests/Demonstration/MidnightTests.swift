import Domain
import Stages
import TestKit
import Testing

/// The demonstration can be made at any hour: its call's deadline and grace lie behind it whenever its story needs that.
struct MidnightTests {
    @Test(arguments: [0, 20, 24 * 60 - 1])
    func `the demonstration is made at any minute of the day`(minute: Int) async throws {
        let clock = StoppedClock(TestTime.start.day().start.adding(seconds: Int64(minute) * 60))
        let setting = try await Setting.test(clock: clock)
        try await World(setting).build(only: .invitation)
        await setting.database.shutdown()
    }
}
