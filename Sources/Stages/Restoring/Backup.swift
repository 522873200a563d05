import Domain
import Files
import Foundation
import Storage

/// A copy of the whole server as one moment shows it, while everybody goes on writing: every row, every file, the key.
/// It is a bag, the same for both engines, and goes back into either.
package struct Backup: Sendable {
    private static let schema = "schema.txt"
    private static let key = "roundtable.key"
    private static let time = "Roundtable-Backup-At"

    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// When a backup was made; nothing where the folder holds none.
    package static func made(_ folder: URL) -> Day? {
        guard let facts = try? Bag(folder).facts, let text = facts[time] else { return nil }
        return Day(String(text.prefix(10)))
    }

    private static func path(of table: Table) -> String { "tables/\(table.name).jsonl" }
    private static func path(of digest: String) -> String { "files/\(digest)" }

    /// - Returns: how many rows and files it holds.
    package func write(
        to folder: URL, _ progress: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> (rows: Int, files: Int) {
        guard !FileManager.default.fileExists(atPath: folder.path) else {
            throw BagFault.unwritable(folder.path, reason: "there is something already")
        }
        let setting = setting
        return try await setting.database.read { connection in
            let bag = try BagWriter(folder, isSecret: true)
            let store = BackupStore(connection)
            var count = 0
            var digests: Set<String> = []
            for table in BackupStore.tables {
                progress(table.name)
                let digest =
                    RecordedTableStore.namesFiles(table) ? table.columns.firstIndex { $0.name == "digest" } : nil
                let file = try bag.begin(Self.path(of: table))
                try store.rows(of: table) { values in
                    try file.write(RecordLine.written(values) + "\n")
                    count += 1
                    if let digest, case .text(let name) = values[digest] { digests.insert(name) }
                }
                try bag.end(file)
            }
            progress("files")
            for digest in digests.sorted() {
                let copied = try bag.copy(try setting.files.open(digest), to: Self.path(of: digest))
                if copied.sha256 != digest { throw FileStoreFailure.damaged(digest) }
            }
            try bag.write(try BackupStore.schema(connection), at: Self.schema)
            try bag.write(setting.key.hex + "\n", at: Self.key)
            try bag.finish([("Bag-Software-Agent", "Roundtable"), (Self.time, setting.clock().iso)])
            return (count, digests.count)
        }
    }

    /// Brings a copy back into a database nobody has used yet.
    ///
    /// - Returns: when the copy was made, and the key it was made with, which is to lie where this server looks for its own.
    package func restore(
        _ folder: URL, _ progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws -> (made: String, key: String) {
        let bag = try Bag(folder)
        guard let made = bag.facts[Self.time] else { throw BagFault.noBag("it is not a backup") }
        try bag.check(progress)
        let schema = try text(Self.schema, in: bag)
        for path in bag.paths where path.hasPrefix("files/") {
            let incoming = try setting.files.begin(limit: .max)
            var problem: (any Error)?
            try BagReading.pieces(of: bag.place(of: path), called: path) { (piece) throws(BagFault) in
                do { try incoming.write(piece) } catch { problem = problem ?? error }
            }
            if let problem { throw problem }
            _ = try incoming.keep()
        }
        try await setting.database.write(0) { connection in
            guard try BackupStore.schema(connection) == schema else {
                throw ArchiveFault.otherTables
            }
            let store = BackupStore(connection)
            if try store.isUsed() { throw ArchiveFault.inUse }
            for table in BackupStore.tables {
                try Self.each(table, in: bag) { try store.put($0, into: table) }
                try Self.each(table, in: bag) { try store.putOwn($0, into: table) }
            }
        }
        _ = try await SearchStore.rebuild(setting)
        return (made, try text(Self.key, in: bag).trimmingCharacters(in: .whitespacesAndNewlines))
    }

    private func text(_ path: String, in bag: Bag) throws -> String {
        guard bag.contains(path) else { throw BagFault.missing("data/\(path)") }
        return try BagReading.text(bag.place(of: path), called: path, limit: 1 << 20)
    }

    private static func each(_ table: Table, in bag: Bag, _ body: ([[ColumnValue]]) throws -> Void) throws {
        let path = path(of: table)
        guard bag.contains(path) else { throw BagFault.missing("data/\(path)") }
        let kinds = table.columns.map(\.kind)
        var waiting: [[ColumnValue]] = []
        try BagLines.each(of: bag.place(of: path), called: path, longest: ArchivedNetwork.longestLine) { number, line in
            guard let values = try? RecordLine.read(line.utf8, kinds) else {
                throw BagFault.badLine(file: path, line: number)
            }
            waiting.append(values)
            if waiting.count == 50 {
                try body(waiting)
                waiting.removeAll(keepingCapacity: true)
            }
        }
        try body(waiting)
    }
}
