import Foundation
import Storage
import TestKit
import Testing

/// What a store may rely on, held against each engine.
struct ConnectionTests {
    struct Refused: Error {}

    @Test(arguments: Engine.allCases)
    func `values of every kind come back as they went in, NULL among them`(engine: Engine) async throws {
        let database = try await engine.empty()
        try await Migrator([
            Migration(
                "kinds", "CREATE TABLE kinds (id :integer PRIMARY KEY, t :text, i :integer, r :real, b :bytes) :strict")
        ]).migrate(database, at: 0)
        let texts = [
            "", "plain", "ünï — 'quoted' \"twice\" \\ $1", "многоязычный 🙂", String(repeating: "x", count: 70_000),
        ]
        let numbers: [Int64] = [0, -1, .max, .min, 1_790_000_000_000_000]
        let reals: [Double] = [0, -0.1, .pi, 1e308, .leastNonzeroMagnitude]
        let bytes: [[UInt8]] = [[], [0], [0, 255, 92, 39], Array(0...255), [0x5c, 0x78]]
        try await database.write(1) { connection in
            for place in 0..<5 {
                try connection.run(
                    """
                    INSERT INTO kinds (id, t, i, r, b)
                    VALUES (\(place), \(texts[place]), \(numbers[place]), \(reals[place]), \(bytes[place]))
                    """)
            }
            try connection.run(
                """
                INSERT INTO kinds (id, t, i, r, b)
                VALUES (9, \(String?.none), \(Int64?.none), \(Double?.none), \([UInt8]?.none))
                """)
        }
        try await database.read { connection in
            for (place, row) in try connection.rows("SELECT * FROM kinds WHERE id < 9 ORDER BY id").enumerated() {
                #expect(try row["t"] == texts[place])
                #expect(try row["i"] == numbers[place])
                #expect(try row["r"] == reals[place])
                #expect(try row["b"] == bytes[place])
            }
            let empty = try #require(try connection.first("SELECT * FROM kinds WHERE id = \(9)"))
            #expect(empty.values.dropFirst() == [.null, .null, .null, .null])
            #expect(try connection.exists("SELECT 1 FROM kinds WHERE t IS NULL AND \(Int?.none) IS NULL"))
            #expect(try connection.value("SELECT count(*) FROM kinds WHERE id IN \(list: [1, 2, 77])") == 2)
            #expect(try connection.value("SELECT count(*) FROM kinds WHERE id IN \(list: [Int]())") == 0)
            #expect(throws: StorageError.self) { try empty["t"] as String }
            #expect(throws: StorageError.self) { try empty["nothing"] as String? }
        }
        await database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `a changed value is bound in the place it stands`(engine: Engine) async throws {
        let database = try await engine.empty()
        try await database.read { connection in
            let middle: SQL = "\("b"), \("c")"
            let row = try #require(try connection.first("SELECT \("a") AS a, \(middle), \("d") AS d"))
            #expect(row.values == [.text("a"), .text("b"), .text("c"), .text("d")])
        }
        await database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `many rows are written, and changed each in its own way, with few statements`(engine: Engine) async throws {
        let database = try await engine.counting()
        try await database.write(1) { connection in
            try connection.run("CREATE TABLE many (id BIGINT PRIMARY KEY, name TEXT NOT NULL, share DOUBLE PRECISION)")
            let before = database.statements
            try connection.insert(
                (1...1200).map { "\($0), \("row \($0)"), \(nil as Double?)" }, into: "many (id, name, share)")
            try connection.update(
                (2...3).map { "\($0), \("other \($0)"), \($0 == 2 ? 0.5 : nil)" },
                "many SET name = v.column2, share = v.column3", where: "id = v.column1")
            try connection.update([], "many SET name = v.column2", where: "id = v.column1")
            #expect(database.statements - before == 4)
            let rows = try connection.rows("SELECT name, share FROM many WHERE id <= 3 ORDER BY id")
            #expect(try rows.map { try $0["name"] as String } == ["row 1", "other 2", "other 3"])
            #expect(try rows.map { try $0["share"] as Double? } == [nil, 0.5, nil])
            #expect(try connection.value("SELECT count(*) FROM many") == 1200)
        }
        await database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `a thrown refusal leaves nothing behind`(engine: Engine) async throws {
        let database = try await engine.counting()
        await #expect(throws: Refused.self) {
            try await database.write(1) { connection in
                try connection.run("INSERT INTO counter (network_id, n) VALUES (1, 1)")
                throw Refused()
            }
        }
        #expect(try await database.read { try $0.value("SELECT count(*) FROM counter") } == 0)
        await database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `a constraint that does not hold says so, and the next write goes on`(engine: Engine) async throws {
        let database = try await engine.counting()
        try await database.write(1) { try $0.run("INSERT INTO counter (network_id, n) VALUES (1, 1)") }
        await #expect {
            try await database.write(1) { try $0.run("INSERT INTO counter (network_id, n) VALUES (1, 1)") }
        } throws: { error in
            if case StorageError.constraint = error { return true }
            return false
        }
        try await database.write(1) { try $0.run("INSERT INTO counter (network_id, n) VALUES (2, 1)") }
        #expect(try await database.read { try $0.value("SELECT count(*) FROM counter") } == 2)
        await database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `a body may say in its own words what a constraint refused`(engine: Engine) async throws {
        let database = try await engine.counting()
        await #expect(throws: Refused.self) {
            try await database.write(1) { connection in
                try connection.run("INSERT INTO counter (network_id, n) VALUES (1, 1)")
                do {
                    try connection.run("INSERT INTO counter (network_id, n) VALUES (1, 1)")
                } catch StorageError.constraint {
                    throw Refused()
                }
            }
        }
        #expect(try await database.read { try $0.value("SELECT count(*) FROM counter") } == 0)
        await database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `a reader sees one moment while writes go on`(engine: Engine) async throws {
        let database = try await engine.counting()
        try await database.write(1) { try $0.run("INSERT INTO counter (network_id, n) VALUES (1, 0)") }
        let gate = Gate()
        async let seen = database.read { connection in
            let first: Int? = try connection.value("SELECT n FROM counter WHERE network_id = 1")
            gate.reached()
            gate.waitUntilOpen()
            let second: Int? = try connection.value("SELECT n FROM counter WHERE network_id = 1")
            return [first, second]
        }
        await gate.whenReached()
        try await database.write(1) { try $0.run("UPDATE counter SET n = 7 WHERE network_id = 1") }
        gate.open()
        #expect(try await seen == [0, 0])
        #expect(try await database.read { try $0.value("SELECT n FROM counter WHERE network_id = 1") } == 7)
        await database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `writes to one network wait for each other and lose nothing`(engine: Engine) async throws {
        let database = try await engine.counting()
        try await database.write(1) { try $0.run("INSERT INTO counter (network_id, n) VALUES (1, 0)") }
        try await withThrowingTaskGroup { group in
            for _ in 0..<60 {
                group.addTask {
                    try await database.write(1) { connection in
                        let n: Int = try connection.value("SELECT n FROM counter WHERE network_id = 1") ?? 0
                        try connection.run("UPDATE counter SET n = \(n + 1) WHERE network_id = 1")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.value("SELECT n FROM counter WHERE network_id = 1") } == 60)
        await database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `a busy network does not keep another waiting for its whole queue`(engine: Engine) async throws {
        let database = try await engine.counting()
        let gate = Gate()
        let order = Order()
        async let first: Void = database.write(1) { _ in
            gate.reached()
            gate.waitUntilOpen()
        }
        await gate.whenReached()
        let crowd = (0..<300).map { number in
            Task { try await database.write(1) { _ in order.append("crowd \(number)") } }
        }
        try await line(300, of: database)
        let other = Task { try await database.write(2) { _ in order.append("other") } }
        if engine == .postgres { try await other.value }
        // On PostgreSQL another network goes at once, on SQLite it stands in line.
        if engine == .sqlite { try await line(301, of: database) }
        gate.open()
        try await first
        for task in crowd { try await task.value }
        try await other.value
        let place = try #require(order.all.firstIndex(of: "other"))
        #expect(place <= 2, "the other network came \(place + 1)th of \(order.all.count)")
        await database.shutdown()
    }

    /// Waits until so many writes stand in line.
    private func line(_ length: Int, of database: any Database) async throws {
        while database.waitingWrites < length { try await Task.sleep(for: .milliseconds(10)) }
    }

    @Test func `on PostgreSQL networks are written side by side`() async throws {
        let database = try await Engine.postgres.counting()
        let gate = Gate()
        async let first: Void = database.write(1) { _ in
            gate.reached()
            gate.waitUntilOpen()
        }
        await gate.whenReached()
        try await database.write(2) { try $0.run("INSERT INTO counter (network_id, n) VALUES (2, 1)") }
        gate.open()
        try await first
        await database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `a database newer than the program is refused and left alone`(engine: Engine) async throws {
        let database = try await engine.empty()
        let old = Migration("one", "CREATE TABLE one (id :integer PRIMARY KEY) :strict")
        let new = Migration("two", "CREATE TABLE two (id :integer PRIMARY KEY) :strict")
        #expect(try await Migrator([old, new]).migrate(database, at: 0) == ["one", "two"])
        #expect(try await Migrator([old, new]).migrate(database, at: 0) == [])
        await #expect(throws: StorageError.newerDatabase(["two"])) {
            try await Migrator([old]).migrate(database, at: 0)
        }
        await database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `a migration that fails leaves the schema as it was`(engine: Engine) async throws {
        let database = try await engine.empty()
        let good = Migration("good", "CREATE TABLE good (id :integer PRIMARY KEY) :strict")
        let bad = Migration("bad", "CREATE TABLE bad (id :nonsense nonsense nonsense(")
        await #expect(throws: (any Error).self) { try await Migrator([good, bad]).migrate(database, at: 0) }
        #expect(try await Migrator([good]).migrate(database, at: 0) == ["good"])
        await database.shutdown()
    }
}
