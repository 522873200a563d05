import Foundation
import GRDB
import Storage

/// The conversation of one body with SQLite.
final class SQLiteConnection: Connection {
    let dialect = Dialect.sqlite
    private let database: GRDB.Database
    private let tally: Tally

    init(_ database: GRDB.Database, tally: Tally) {
        self.database = database
        self.tally = tally
    }

    func rows(_ sql: Storage.SQL) throws -> [Storage.Row] {
        try translated {
            let statement = try prepared(sql)
            let columns = Storage.Row.Columns(statement.columnNames)
            let cursor = try GRDB.Row.fetchCursor(statement)
            var rows: [Storage.Row] = []
            while let row = try cursor.next() {
                rows.append(Storage.Row(columns: columns, values: row.databaseValues.map(ColumnValue.init)))
            }
            return rows
        }
    }

    func run(_ sql: Storage.SQL) throws -> Int {
        try translated {
            try prepared(sql).execute()
            return database.changesCount
        }
    }

    func script(_ text: String) throws {
        try translated { try database.execute(sql: text) }
    }

    private func prepared(_ sql: Storage.SQL) throws -> Statement {
        tally.countStatement()
        let statement = try database.cachedStatement(sql: sql.text)
        try statement.setArguments(StatementArguments(sql.bindings.map(\.value.databaseValue)))
        return statement
    }

    private func translated<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }
}

extension StorageError {
    init(_ error: DatabaseError) {
        let message = error.message ?? error.description
        self = error.resultCode == .SQLITE_CONSTRAINT ? .constraint(message) : .engine(message)
    }
}

extension ColumnValue {
    init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let bytes): self = .bytes([UInt8](bytes))
        }
    }

    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        }
    }
}
