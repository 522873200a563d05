internal import CLibpq
import Dispatch
import Storage
import Synchronization

/// One libpq connection on a thread of its own, opened when first needed and again after it was lost.
///
/// Everything but ``async(_:)`` happens on that thread.
final class PostgresConnection: Connection, @unchecked Sendable {
    let dialect = Dialect.postgres
    private let address: String
    private let statementCount: @Sendable () -> Void
    private let queue = DispatchQueue(label: "roundtable.postgres")
    private var handle: OpaquePointer?
    private var prepared: [Preparation: String] = [:]

    /// Kinds belong to the key: the same text with a NULL of another kind is another statement.
    private struct Preparation: Hashable {
        let text: String
        let kinds: [ColumnKind]
    }

    init(address: String, statementCount: @escaping @Sendable () -> Void) {
        self.address = address
        self.statementCount = statementCount
    }

    deinit {
        PQfinish(handle)
    }

    func async(_ work: @escaping @Sendable (PostgresConnection) -> Void) {
        queue.async { work(self) }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        let result = try execute(sql)
        defer { PQclear(result) }
        return try PostgresAnswer(result).rows()
    }

    func run(_ sql: SQL) throws -> Int {
        let result = try execute(sql)
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    func script(_ text: String) throws {
        PQclear(try checked(PQexec(try open(), text)))
    }

    /// Sends a command of the transaction itself and gives the tag the server answers with, such as `COMMIT`.
    func command(_ text: String) throws -> String {
        let result = try checked(PQexec(try open(), text))
        defer { PQclear(result) }
        return String(cString: PQcmdStatus(result))
    }

    /// Leaves no transaction behind; a connection in doubt is closed.
    func reset() {
        guard let handle else { return }
        if PQstatus(handle) != CONNECTION_OK { return close() }
        if PQtransactionStatus(handle) != PQTRANS_IDLE {
            PQclear(PQexec(handle, "ROLLBACK"))
            if PQtransactionStatus(handle) != PQTRANS_IDLE { close() }
        }
    }

    func close() {
        PQfinish(handle)
        handle = nil
        prepared = [:]
    }

    private func open() throws -> OpaquePointer {
        if let handle { return handle }
        let fresh = PQconnectdb(address)
        guard let fresh, PQstatus(fresh) == CONNECTION_OK else {
            let message = fresh.map { String(cString: PQerrorMessage($0)) } ?? "out of memory"
            PQfinish(fresh)
            throw StorageError.connectionLost(message)
        }
        PQsetNoticeProcessor(fresh, { _, _ in }, nil)
        PQclear(PQexec(fresh, "SET client_encoding TO 'UTF8'; SET extra_float_digits TO 1; SET bytea_output TO 'hex'"))
        handle = fresh
        return fresh
    }

    private func execute(_ sql: SQL) throws -> OpaquePointer? {
        statementCount()
        let handle = try open()
        let name = try preparedName(for: sql, handle)
        let parameters = PostgresParameters(sql.bindings.map(\.value))
        return try parameters.withPointers { values, lengths, formats in
            try checked(PQexecPrepared(handle, name, Int32(sql.bindings.count), values, lengths, formats, 0))
        }
    }

    private func preparedName(for sql: SQL, _ handle: OpaquePointer) throws -> String {
        let preparation = Preparation(text: sql.text, kinds: sql.bindings.map(\.kind))
        if let name = prepared[preparation] { return name }
        if prepared.count >= 500 {
            // Lists of many lengths make many statements; forgetting all is cheaper than keeping account.
            PQclear(try checked(PQexec(handle, "DEALLOCATE ALL")))
            prepared = [:]
        }
        let name = "s\(prepared.count)"
        let types = preparation.kinds.map(PostgresType.of)
        PQclear(try checked(PQprepare(handle, name, preparation.text, Int32(types.count), types)))
        prepared[preparation] = name
        return name
    }

    private func checked(_ result: OpaquePointer?) throws -> OpaquePointer? {
        let status = PQresultStatus(result)
        if status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK { return result }
        defer { PQclear(result) }
        let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
        var message = String(cString: PQresultErrorMessage(result))
        if message.isEmpty, let handle { message = String(cString: PQerrorMessage(handle)) }
        let failure = PostgresFailure(
            state: state, message: message, lost: handle.map { PQstatus($0) != CONNECTION_OK } ?? true)
        // What a constraint refuses is for the body to catch; about everything else the transaction decides.
        throw failure.isConstraint ? failure.storageError : failure
    }
}
