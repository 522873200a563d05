import Foundation
import Mail
import TestKit

/// Letters in the shape of what people's programs write, each with what its writer says in it; invented throughout.
///
/// Numbers from 201 on were written before the trimmer and not looked at until it was done: then 30 of those 36 were
/// trimmed exactly. Mending what the others showed (the first hundred: 85) mended five of the six, the last was looked at.
/// Numbers from 237 on came later, in shapes and languages that were not there yet, again with their replies written first:
/// 15 of those 18 were trimmed exactly at once, the others were looked at and mended.
struct Corpus: Sendable, CustomStringConvertible {
    let name: String
    let bytes: [UInt8]
    let reply: String

    var description: String { name }
    var isHeldOut: Bool { name.hasPrefix("2") }

    static let all: [Corpus] = {
        let folder = Python.sources.appending(path: "Tests/MailTests/Corpus")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "eml" }.sorted { $0.path < $1.path }.compactMap { file in
            let beside = file.deletingPathExtension().appendingPathExtension("reply.txt")
            guard let bytes = try? Data(contentsOf: file), let reply = try? String(contentsOf: beside, encoding: .utf8)
            else { return nil }
            return Corpus(
                name: file.deletingPathExtension().lastPathComponent, bytes: Array(bytes), reply: reply)
        }
    }()

    /// Without the spaces that end lines and the blank lines around.
    static func plain(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop(while: \.isWhitespace).reversed())
        }
        let kept = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
        return kept.joined(separator: "\n")
    }

    /// The words of all lines that are not blank, in no order: what must not be lost.
    static func substance(_ texts: [String]) -> [String] {
        texts.flatMap { $0.split(separator: "\n") }.map { line in
            String(
                String.UnicodeScalarView(
                    line.unicodeScalars.filter {
                        !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint && $0.value > 0x20
                            && $0.value != 0x7F
                    }))
        }.filter { !$0.isEmpty }.sorted()
    }
}
