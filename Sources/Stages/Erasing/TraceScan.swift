import Domain
import Foundation
import Storage

/// Looks for what could still tell of somebody: through the engine, in search and outbox, in the files people handed in,
/// in finished archives, and in the bytes of the database's own file.
package struct TraceScan: Sendable {
    /// Something that was found, and where.
    package struct Find: Sendable, Hashable {
        package let place: String
        package let kind: Traces.Kind
    }

    private let setting: Setting
    private let traces: Traces

    package init(_ setting: Setting, for traces: Traces) {
        self.setting = setting
        self.traces = traces
    }

    /// - Returns: each place once.
    package func finds() async throws -> [Find] {
        let traces = traces
        var finds = try await setting.database.read { connection in
            var finds: [Find] = []
            try TextTableStore(connection).each { table, text in
                if let kind = traces.found(in: text) { finds.append(Find(place: "table \(table)", kind: kind)) }
            }
            return finds
        }
        for digest in setting.files.untouched(since: .distantFuture) {
            let bytes = try setting.files.read(digest)
            if let kind = traces.found(in: String(decoding: bytes, as: UTF8.self)) {
                finds.append(Find(place: "file \(digest)", kind: kind))
            }
        }
        if let archives = setting.site.archives { finds += try look(through: URL(filePath: archives)) }
        if let file = setting.database.file {
            for file in [file, file + "-wal"] where FileManager.default.fileExists(atPath: file) {
                finds += try look(
                    into: URL(filePath: file), called: "bytes of \(URL(filePath: file).lastPathComponent)")
            }
        }
        var seen: Set<Find> = []
        return finds.filter { seen.insert($0).inserted }
    }

    /// Every file below a folder, such as an archive's.
    package func look(through folder: URL) throws -> [Find] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try paths.sorted().flatMap { path -> [Find] in
            let file = folder.appending(path: path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                return []
            }
            return try look(into: file, called: "archive \(path)")
        }
    }

    /// A large file piece by piece; the pieces overlap, so that nothing hides in a cut.
    private func look(into file: URL, called place: String) throws -> [Find] {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        var rest = Data()
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
            let text = String(decoding: rest + piece, as: UTF8.self)
            if let kind = traces.found(in: text) { return [Find(place: place, kind: kind)] }
            rest = piece.suffix(4096)
        }
        return []
    }
}
