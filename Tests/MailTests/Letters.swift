import Foundation
import Mail
import TestKit

/// A letter to begin with, and what Python makes of letters.
enum Letters {
    static let plain = OutgoingMessage(
        id: "1.a@example.org", from: MailAddress(name: "GROOVE", address: "groove@example.org"),
        to: MailAddress(name: "Ada", address: "ada@example.org"), subject: "Hello", text: "Good morning.\n",
        language: "en", date: Date(timeIntervalSince1970: 1_700_000_000))

    struct Part: Decodable, Equatable {
        let type: String
        let charset: String?
        let method: String?
        let text: String
    }

    struct Reading: Decodable {
        let subject: String
        let from: [[String]]
        let to: [[String]]
        let replyTo: [[String]]
        let headers: [String: String]
        let date: Int
        let parts: [Part]
        let defects: [String]
        let longestLine: Int
        let bareLineEnds: Bool
        let sevenBit: Bool
    }

    static func read(_ messages: [OutgoingMessage]) throws -> [Reading] {
        try inFolder("eml", try messages.map { Data(try $0.composed()) }) { folder in
            try JSONDecoder().decode([Reading].self, from: Python.run("read_messages.py", [folder]))
        }
    }

    static func inFolder<Result>(_ ending: String, _ files: [Data], _ body: (String) throws -> Result) throws -> Result
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "roundtable-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (number, file) in files.enumerated() {
            try file.write(to: folder.appending(path: "\(100_000 + number).\(ending)"))
        }
        return try body(folder.path)
    }
}
