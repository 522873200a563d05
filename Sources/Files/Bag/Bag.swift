import Foundation

/// A bag that somebody hands in: nothing in it is believed before it has been checked.
package struct Bag: Sendable {
    /// More than any network of ours holds, and few enough to be counted.
    package static let mostFiles = 2_000_000
    package static let largestManifest = 1 << 29

    package let folder: URL
    /// What `bag-info.txt` says, by name.
    package let facts: [String: String]
    private let payload: [String: BagEntry]
    private let tags: [String: BagEntry]

    /// Reads what the bag says of itself; ``check(_:)`` finds out whether it is so.
    package init(_ folder: URL) throws(BagFault) {
        self.folder = folder
        guard FileManager.default.fileExists(atPath: folder.appending(path: "bagit.txt").path) else {
            throw .noBag("there is no bagit.txt in it")
        }
        let said = try BagReading.text(folder.appending(path: "bagit.txt"), called: "bagit.txt", limit: 4096)
        guard said.hasPrefix("BagIt-Version: 1.0\n") else { throw .noBag("its bagit.txt does not say version 1.0") }
        facts = try Self.facts(folder)
        payload = try Self.entries("manifest", "data/", folder)
        tags = try Self.entries("tagmanifest", "", folder)
    }

    /// The files of the payload, by their path within `data/`.
    package var paths: [String] { payload.keys.sorted() }

    package func contains(_ path: String) -> Bool { payload[path] != nil }

    package func entry(_ path: String) -> BagEntry? { payload[path] }

    package func place(of path: String) -> URL { folder.appending(path: "data/\(path)") }

    /// Looks at everything and names the first thing that is wrong: what is there and should not be, what is missing, what
    /// was changed. Sizes and kinds first, so that nothing large is read in vain.
    ///
    /// - Parameter progress: told how many bytes of how many are read.
    package func check(
        largest: Int = .max, _ progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws(BagFault) {
        let found = try BagInventory(folder, most: Self.mostFiles).files
        let named = Set(payload.keys.map { "data/\($0)" }).union(tags.keys)
        let manifests = ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"]
        if let path = named.subtracting(found.keys).min() { throw .missing(path) }
        if let path = Set(found.keys).subtracting(named).subtracting(manifests).min() { throw .extra(path) }
        if let path = found.filter({ $0.value > largest }).keys.min() { throw .tooLarge(path, limit: largest) }
        let bytes = found.filter { $0.key.hasPrefix("data/") }.values.reduce(0, +)
        let sum = "\(bytes).\(payload.count)"
        if let said = facts["Payload-Oxum"], said != sum { throw .wrongSum(said: said, found: sum) }
        for (path, entry) in tags.sorted(by: { $0.key < $1.key }) { try check(path, entry) { _ in } }
        var done = 0
        for (path, entry) in payload.sorted(by: { $0.key < $1.key }) {
            try check("data/\(path)", entry) { count in
                done += count
                progress(done, bytes)
            }
        }
    }

    private func check(_ path: String, _ entry: BagEntry, _ read: (Int) -> Void) throws(BagFault) {
        var digests = BagDigests()
        try BagReading.pieces(of: folder.appending(path: path), called: path) { (piece) throws(BagFault) in
            digests.update(piece)
            read(piece.count)
        }
        let found = digests.entry
        guard found.sha256 == entry.sha256, found.sha512 == entry.sha512 else { throw .changed(path) }
    }

    private static func facts(_ folder: URL) throws(BagFault) -> [String: String] {
        let name = "bag-info.txt"
        let text = try BagReading.text(folder.appending(path: name), called: name, limit: 1 << 20)
        var facts: [String: String] = [:]
        for (number, line) in text.split(separator: "\n").enumerated() {
            guard let colon = line.firstIndex(of: ":") else { throw .badLine(file: name, line: number + 1) }
            facts[String(line[..<colon])] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        return facts
    }

    /// Both manifests together; they must name the same files.
    private static func entries(_ kind: String, _ prefix: String, _ folder: URL) throws(BagFault) -> [String: BagEntry]
    {
        let first = try manifest("\(kind)-sha256.txt", digits: 64, prefix, folder)
        let second = try manifest("\(kind)-sha512.txt", digits: 128, prefix, folder)
        if let path = Set(first.keys).symmetricDifference(second.keys).min() { throw .missing("\(prefix)\(path)") }
        return first.reduce(into: [:]) { entries, pair in
            entries[pair.key] = BagEntry(size: 0, sha256: pair.value, sha512: second[pair.key] ?? "")
        }
    }

    private static func manifest(_ name: String, digits: Int, _ prefix: String, _ folder: URL) throws(BagFault)
        -> [String: String]
    {
        guard FileManager.default.fileExists(atPath: folder.appending(path: name).path) else { throw .missing(name) }
        let text = try BagReading.text(folder.appending(path: name), called: name, limit: largestManifest)
        var entries: [String: String] = [:]
        for (number, line) in text.utf8.split(separator: UInt8(ascii: "\n")).enumerated() {
            guard let line = String(line), let gap = line.utf8.firstIndex(of: UInt8(ascii: " ")) else {
                throw .badLine(file: name, line: number + 1)
            }
            let digest = line[..<gap]
            let path = String(line[gap...].drop { $0 == " " })
            guard digest.utf8.count == digits,
                digest.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
            else { throw .badLine(file: name, line: number + 1) }
            guard path.hasPrefix(prefix), BagReading.isPlain(path) else { throw .badName(path) }
            guard entries.updateValue(String(digest), forKey: String(path.dropFirst(prefix.count))) == nil else {
                throw .badLine(file: name, line: number + 1)
            }
        }
        return entries
    }
}
