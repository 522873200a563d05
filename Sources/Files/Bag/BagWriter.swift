import Foundation

/// Writes a folder as a bag (BagIt 1.0, RFC 8493): what it holds under `data/`, and beside it what proves that it is whole.
///
/// It grows under another name in the same place and gets its own only when it is complete; one that is given up leaves
/// nothing behind.
package final class BagWriter {
    private let final: URL
    private let folder: URL
    private var payload: [String: BagEntry] = [:]
    private var tags: [String: BagEntry] = [:]
    private var folders: Set<String> = []
    private var isDone = false

    /// - Parameters:
    ///   - replaces: whether a bag that stands there already makes way for this one.
    ///   - isSecret: whether nobody else on this machine may look into it.
    package init(_ place: URL, replaces: Bool = false, isSecret: Bool = false) throws(BagFault) {
        final = place.standardizedFileURL
        let name = final.lastPathComponent
        folder = final.deletingLastPathComponent().appending(path: ".\(name).\(getpid()).unfinished")
        self.replaces = replaces
        do {
            try FileManager.default.createDirectory(
                at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
            Self.clear(beside: final)
            try? FileManager.default.removeItem(at: folder)
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false,
                attributes: [.posixPermissions: isSecret ? 0o700 : 0o755])
        } catch {
            throw .unwritable(place.path, reason: error.localizedDescription)
        }
    }

    private let replaces: Bool

    /// Takes away what runs that were killed left here. Where one was killed between the two names, the bag before it gets
    /// its own back.
    private static func clear(beside final: URL) {
        let parent = final.deletingLastPathComponent()
        let prefix = ".\(final.lastPathComponent)."
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        for name in names.sorted() where name.hasPrefix(prefix) {
            let parts = name.dropFirst(prefix.count).split(separator: ".")
            guard parts.count >= 2, parts[1] == "unfinished", let process = Int32(parts[0]),
                process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
            else { continue }
            let left = parent.appending(path: name)
            if parts.last == "old", rename(left.path, final.path) == 0 { continue }
            try? FileManager.default.removeItem(at: left)
        }
    }

    deinit { if !isDone { try? FileManager.default.removeItem(at: folder) } }

    package var files: Int { payload.count + tags.count }

    /// What of the payload is written, by its path within `data/`.
    package var written: [String: BagEntry] { payload }

    /// A new file of the payload, to be written piece by piece and handed back to ``end(_:)``.
    package func begin(_ path: String) throws(BagFault) -> BagFile { try file("data/\(path)") }

    @discardableResult
    package func end(_ file: BagFile) throws(BagFault) -> BagEntry {
        try file.flush()
        let entry = file.digests.entry
        payload[String(file.path.dropFirst(5))] = entry
        return entry
    }

    package func write(_ text: String, at path: String) throws(BagFault) {
        let file = try begin(path)
        try file.write(text)
        try end(file)
    }

    package func contains(_ path: String) -> Bool { payload[path] != nil }

    /// Takes in a file as it stands, and gives back what was really read.
    @discardableResult
    package func copy(_ source: URL, to path: String) throws(BagFault) -> BagEntry {
        let file = try begin(path)
        try BagReading.pieces(of: source, called: path) { (piece) throws(BagFault) in try file.write(piece) }
        return try end(file)
    }

    /// A file beside the payload, such as a text for whoever finds the folder.
    package func write(tag text: String, at path: String) throws(BagFault) {
        let file = try file(path)
        try file.write(text)
        try file.flush()
        tags[path] = file.digests.entry
    }

    private func file(_ path: String) throws(BagFault) -> BagFile {
        guard BagReading.isPlain(path) else { throw .badName(path) }
        let place = folder.appending(path: path)
        let parent = path.split(separator: "/").dropLast().joined(separator: "/")
        if folders.insert(parent).inserted {
            do {
                try FileManager.default.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            } catch {
                throw .unwritable(path, reason: error.localizedDescription)
            }
        }
        return try BagFile(path, at: place)
    }

    /// Writes the manifests and gives the folder its name.
    ///
    /// - Parameter facts: lines of `bag-info.txt`, in the order they are to stand.
    package func finish(_ facts: [(String, String)]) throws(BagFault) {
        let bytes = payload.values.reduce(0) { $0 + $1.size }
        let lines = facts + [("Payload-Oxum", "\(bytes).\(payload.count)")]
        try write(tag: "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", at: "bagit.txt")
        try write(tag: lines.map { "\($0.0): \(Self.line($0.1))\n" }.joined(), at: "bag-info.txt")
        try write(tag: Self.manifest(payload, "data/", \.sha256), at: "manifest-sha256.txt")
        try write(tag: Self.manifest(payload, "data/", \.sha512), at: "manifest-sha512.txt")
        let listed = tags
        try write(tag: Self.manifest(listed, "", \.sha256), at: "tagmanifest-sha256.txt")
        try write(tag: Self.manifest(listed, "", \.sha512), at: "tagmanifest-sha512.txt")
        try settle()
    }

    private func settle() throws(BagFault) {
        sync()
        let old = folder.appendingPathExtension("old")
        if replaces { _ = rename(final.path, old.path) }
        // An empty folder makes way by itself; anything in it keeps its place.
        guard rename(folder.path, final.path) == 0 else {
            throw .unwritable(final.path, reason: String(cString: strerror(errno)))
        }
        isDone = true
        if replaces { try? FileManager.default.removeItem(at: old) }
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func manifest(_ entries: [String: BagEntry], _ prefix: String, _ digest: (BagEntry) -> String)
        -> String
    {
        entries.sorted { $0.key < $1.key }.map { "\(digest($0.value))  \(prefix)\($0.key)\n" }.joined()
    }
}
