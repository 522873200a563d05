import ArgumentParser
import Foundation
import Mail

/// Shows what is understood of a letter.
struct ParseMessage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Read a message and print what is understood of it: headers, texts, attachments, signs.",
        discussion: """
            With --json everything; without, a few lines for people. Ends with 2 when what it is given is no message.
            Nothing printed is to be trusted: it is what the sender wrote.
            """)

    @Flag(help: "Print everything as JSON.")
    var json = false

    @Option(
        help: "The name under which our own relay writes Authentication-Results; what other names say is not believed.")
    var relay: String?

    func run() throws {
        let letter = try GivenMessage.read()
        if json {
            print(try GivenMessage.json(ParsedMessage(letter, relay: relay)))
            return
        }
        print("From:        \(letter.from.map { "\($0.name) <\($0.address)>" } ?? "")")
        print("Subject:     \(letter.subject)")
        print("Text:        \(letter.text?.utf8.count ?? 0) bytes; HTML: \(letter.html?.utf8.count ?? 0) bytes")
        for file in letter.attachments { print("Attachment:  \(file.name) (\(file.type), \(file.bytes.count) bytes)") }
    }
}
