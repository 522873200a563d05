import ArgumentParser
import Foundation

/// How the commands on score files read, refuse and answer.
enum ScoreFileReading {
    /// Ends the command with 2 and the place in the file where it is not as expected.
    static func read(_ path: String) throws -> ScoreFile {
        do { return try ScoreFile(path: path) } catch { throw stop(error.sentence, code: 2) }
    }

    /// Says why on standard error; to be thrown.
    static func stop(_ sentence: String, code: Int32) -> ExitCode {
        warn(sentence)
        return ExitCode(code)
    }

    static func warn(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }

    static func printJSON(_ answer: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        FileHandle.standardOutput.write(try encoder.encode(answer))
        FileHandle.standardOutput.write(Data("\n".utf8))
    }

    /// Columns of text, the first flush left and the rest flush right.
    static func columns(_ rows: [[String]]) -> String {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { place, text in
                let blank = String(repeating: " ", count: widths[place] - text.count)
                return place == 0 ? text + blank : blank + text
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}
