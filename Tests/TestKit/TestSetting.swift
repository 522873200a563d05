import Domain
import Files
import Foundation
import Sealing
import Stages
import Storage
import Synchronization

/// A clock that stands still until a test moves it.
package final class StoppedClock: Sendable {
    private let moment: Mutex<Moment>

    package init(_ moment: Moment = TestTime.start) {
        self.moment = Mutex(moment)
    }

    package var now: Moment { moment.withLock { $0 } }
    package func advance(days: Int) { moment.withLock { $0 = $0.adding(days: days) } }
    package func advance(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// When every test world begins: Monday 2 March 2026, nine o'clock UTC.
package enum TestTime {
    package static let start = Moment.seconds(Int64(Day(number: 20_514).number) * 86_400 + 9 * 3600)
}

/// The numbers of one test, the same in every run: SplitMix64 (Steele, Lea, Flood 2014).
final class Draw: Sendable {
    private let state: Mutex<UInt64>

    init(from seed: UInt64) {
        state = Mutex(seed)
    }

    /// Where it stands: a draw from here goes on with the same numbers.
    var reached: UInt64 { state.withLock { $0 } }

    func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return z ^ (z >> 31)
        }
    }

    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }
}

extension Setting {
    /// Fixed clock, fixed chance, a fresh database.
    package static func test(
        on engine: Engine = .chosen, clock: StoppedClock = StoppedClock(),
        site: Site = Site(publicAddress: "http://localhost:8080")
    ) async throws -> Setting {
        try Setting(
            database: await engine.migrated(), files: Scratch.file("files"), clock: clock, site: site,
            draw: Draw(from: 42))
    }

    /// - Parameter latest: the highest id that was drawn before.
    init(
        database: any Database, files: String, clock: StoppedClock, site: Site, draw: Draw, latest: Int64 = 0
    ) throws {
        guard let key = Key(bytes: [UInt8](repeating: 7, count: Key.length)) else {
            throw StorageError.engine("no key")
        }
        self.init(
            database: database, clock: { clock.now }, ids: IDSource(after: latest, chance: draw.next),
            chance: draw.bytes, key: key, files: try FileStore(folder: URL(filePath: files)), site: site)
    }

    /// The same installation, drawing ids and chance of its own: what is done with it moves no id of the others.
    package func aside() -> Setting {
        let draw = Draw(from: 4242)
        return Setting(
            database: database, clock: clock, ids: IDSource(chance: draw.next), chance: draw.bytes, key: key,
            files: files, site: site)
    }
}
