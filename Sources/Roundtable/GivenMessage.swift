import ArgumentParser
import Foundation
import Mail

/// A message as a command is given it: on its standard input.
enum GivenMessage {
    /// As large as any mail server takes; more is not read.
    private static let largest = 64 << 20

    static func read() throws -> IncomingMessage {
        do {
            return try IncomingMessage(parsing: try bytes())
        } catch is MailFault {
            throw complaint("Standard input holds no mail message: one begins with lines such as “From: …”.")
        }
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func bytes() throws -> [UInt8] {
        var found: [UInt8] = []
        while let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty {
            found += piece
            guard found.count <= largest else {
                throw complaint("The message on standard input is larger than \(largest >> 20) MB.")
            }
        }
        return found
    }

    /// Says on standard error what is wrong, and ends with 2.
    static func complaint(_ sentence: String) -> ExitCode {
        FileHandle.standardError.write(Data("Error: \(sentence)\n".utf8))
        return ExitCode(2)
    }
}
