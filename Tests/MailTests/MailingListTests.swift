import Foundation
import Mail
import Testing

/// Letters of two real mailing lists, which lie outside of the sources: `ROUNDTABLE_DATA` names the folder.
@Suite struct MailingListTests {
    static let folder = ProcessInfo.processInfo.environment["ROUNDTABLE_DATA"].flatMap { path in
        let folder = URL(filePath: path).appending(path: "mbox")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }

    private static func letters(_ file: String) throws -> [[UInt8]] {
        let folder = try #require(folder)
        var letters: [[UInt8]] = []
        for line in try Data(contentsOf: folder.appending(path: file)).split(
            separator: 0x0A, omittingEmptySubsequences: false)
        {
            if line.starts(with: Array("From ".utf8)) {
                letters.append([])
            } else if !letters.isEmpty {
                letters[letters.count - 1] += line + [0x0A]
            }
        }
        return letters
    }

    @Test(
        .enabled(if: folder != nil, "ROUNDTABLE_DATA has no mbox"),
        arguments: [("2001-November.txt", 164), ("3GPP_TSG_SA_WG4_EVS.mbox", 50)])
    func `no unquoted line of a real list is lost`(file: String, count: Int) throws {
        let letters = try Self.letters(file)
        #expect(letters.count == count)
        for (number, letter) in letters.enumerated() {
            let message = try IncomingMessage(parsing: letter)
            let trimmed = TrimmedReply(of: message)
            let parts = [trimmed.reply, trimmed.quoted, trimmed.signature]
            #expect(Corpus.substance(parts) == Corpus.substance([message.text ?? ""]), "\(number)")
            // What is folded away without a mark is an introduction, or stands below the head of the older letter.
            for line in trimmed.quoted.split(separator: "\n") where !line.hasPrefix(">") && !line.hasPrefix(" >") {
                if line.contains("Original Message") || line.hasPrefix("From: ") { break }
                #expect(line.contains(/(wrote|writes|schrieb) ?:\s*$/), "\(number): \(line)")
            }
        }
    }

    @Test(.enabled(if: folder != nil, "ROUNDTABLE_DATA has no mbox"))
    func `nobody on a real list is left with nothing to say`() throws {
        for letter in try Self.letters("2001-November.txt") {
            let trimmed = TrimmedReply(of: try IncomingMessage(parsing: letter))
            #expect(trimmed.reply.count >= 10, "\(trimmed.quoted.prefix(80))")
        }
    }
}
