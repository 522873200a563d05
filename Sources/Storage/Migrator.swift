/// One step forward of the schema, known by its name for ever.
///
/// In the text `:text`, `:integer`, `:real` and `:bytes` stand for the kinds of column, and `:strict` after a table asks
/// SQLite to hold to them, as PostgreSQL does anyway.
package struct Migration: Sendable {
    package let name: String
    let scripts: [Dialect: String]

    /// A step both engines share.
    package init(_ name: String, _ script: String) {
        self.init(name, sqlite: script, postgres: script)
    }

    /// A step for which the engines have different means, such as full-text search.
    package init(_ name: String, sqlite: String, postgres: String) {
        self.name = name
        scripts = [.sqlite: sqlite, .postgres: postgres]
    }
}

/// Brings a database to the schema of this program, forward only.
package struct Migrator: Sendable {
    package let migrations: [Migration]

    package init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// Applies what is missing, all of it or nothing.
    ///
    /// - Returns: the names of the steps taken.
    /// - Throws: ``StorageError/newerDatabase(_:)`` when the database holds a step this program does not know.
    @discardableResult
    package func migrate(_ database: any Database, at microseconds: Int64) async throws -> [String] {
        try await database.write(0) { connection in
            try connection.script(
                ddl("CREATE TABLE IF NOT EXISTS migration (name :text PRIMARY KEY, at :integer NOT NULL)", connection))
            let applied = Set(try applied(connection))
            try refuseNewer(applied)
            let missing = migrations.filter { !applied.contains($0.name) }
            for migration in missing {
                if let script = migration.scripts[connection.dialect] { try connection.script(ddl(script, connection)) }
                try connection.run("INSERT INTO migration (name, at) VALUES (\(migration.name), \(microseconds))")
            }
            return missing.map(\.name)
        }
    }

    /// How a database and this program stand to each other. Nothing is written.
    package enum Standing: Sendable, Hashable {
        /// There is nothing of ours in it.
        case empty
        /// It lacks steps of this program.
        case older
        case current
    }

    /// - Throws: ``StorageError/newerDatabase(_:)`` when the database holds a step this program does not know.
    package func standing(of database: any Database) async throws -> Standing {
        try await database.read { connection in
            let catalog: SQL =
                switch connection.dialect {
                case .sqlite: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'"
                case .postgres: "SELECT 1 WHERE to_regclass('migration') IS NOT NULL"
                }
            guard try connection.exists(catalog) else { return .empty }
            let applied = Set(try applied(connection))
            try refuseNewer(applied)
            return applied.isSuperset(of: migrations.map(\.name)) ? .current : .older
        }
    }

    /// The names of the steps a database has taken, the first one first.
    package func applied(_ connection: any Connection) throws -> [String] {
        try connection.column("SELECT name FROM migration ORDER BY at, name")
    }

    private func refuseNewer(_ applied: Set<String>) throws {
        let unknown = applied.subtracting(migrations.map(\.name))
        if !unknown.isEmpty { throw StorageError.newerDatabase(unknown.sorted()) }
    }

    private func ddl(_ script: String, _ connection: any Connection) -> String {
        let words: [String: String] =
            switch connection.dialect {
            case .sqlite:
                [":text": "TEXT", ":integer": "INTEGER", ":real": "REAL", ":bytes": "BLOB", ":strict": "STRICT"]
            case .postgres:
                [
                    ":text": "TEXT COLLATE \"C\"", ":integer": "BIGINT", ":real": "DOUBLE PRECISION", ":bytes": "BYTEA",
                    ":strict": "",
                ]
            }
        return words.reduce(script) { script, word in script.replacing(word.key, with: word.value) }
    }
}
