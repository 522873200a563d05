import Foundation
import TestKit

/// One file of our sources, taken apart into code and texts.
struct SourceFile: Sendable {
    /// From the top folder on: `Sources/Domain/Day.swift`.
    let path: String
    let text: String
    let pieces: [SourcePiece]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        pieces = SourceReader.pieces(of: text)
    }

    var target: String { parts.count > 1 ? parts[1] : "" }
    /// The folder within the target, which bears the name of a stage.
    var folder: String? { parts.count > 3 ? parts[2] : nil }
    var name: String { parts.last ?? path }
    var lines: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count }
    private var parts: [String] { path.split(separator: "/").map(String.init) }

    /// The code alone: without comments, and every text an empty one.
    var code: String { pieces.map(\.code).joined() }

    /// All texts, those within interpolations included.
    var strings: [SourceString] { pieces.flatMap(\.strings) }

    static let all: [SourceFile] = files(under: "Sources")
    static let tests: [SourceFile] = files(under: "Tests")

    static func files(under folder: String) -> [SourceFile] {
        let root = Python.sources
        let found = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        let urls = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
        return urls.sorted { $0.path < $1.path }.compactMap { url in
            guard let text = try? String(contentsOf: url, encoding: .utf8),
                let start = url.path.range(of: "/\(folder)/", options: .backwards)
            else { return nil }
            return SourceFile(path: String(url.path[start.lowerBound...].dropFirst()), text: text)
        }
    }
}
