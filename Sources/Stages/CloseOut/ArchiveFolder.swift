import Domain
import Foundation
import Sealing
import Words

/// The folder an archive is written to, file after file, with the digest of each.
final class ArchiveFolder {
    private let folder: URL
    private let redaction: Redaction
    private let document: ArchiveDocument
    private var digests: [String: String] = [:]

    init(_ folder: URL, document: ArchiveDocument, redaction: Redaction) {
        self.folder = folder
        self.document = document
        self.redaction = redaction
    }

    var count: Int { digests.count }

    func write(_ page: ArchivePage) throws {
        try write(redaction.cleaned(document.html(page).written(for: .english)), at: page.path)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let data = String(decoding: try encoder.encode(page.content), as: UTF8.self)
        try write(redaction.cleaned(data) + "\n", at: page.path.data)
    }

    func write(_ text: String, at path: ArchivePath) throws {
        try write(Data(text.utf8), at: path)
    }

    /// A text of ours that may hold names.
    func write(cleaning text: String, at path: ArchivePath) throws {
        try write(redaction.cleaned(text), at: path)
    }

    private func write(_ content: Data, at path: ArchivePath) throws {
        try content.write(to: try place(of: path))
        digests[path.path] = Digest(hashing: content).hex
    }

    /// A file people handed in, as it was.
    func copy(_ file: URL, digest: String, to path: ArchivePath) throws {
        if digests[path.path] != nil { return }
        try FileManager.default.copyItem(at: file, to: try place(of: path))
        digests[path.path] = digest
    }

    private func place(of path: ArchivePath) throws -> URL {
        let place = folder.appending(path: path.path)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        return place
    }

    /// The list that `sha256sum -c` reads.
    func writeManifest() throws {
        let lines = digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
        try Data(lines.joined().utf8).write(to: folder.appending(path: "manifest-sha256.txt"))
    }
}
