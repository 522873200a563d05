import ArgumentParser
import Foundation
import Mail

/// Takes quotes and signatures off a letter, as they are taken off what arrives by mail.
struct TrimReply: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trim",
        abstract: "Read a message and print what its writer says, without quotes and signature.",
        discussion: "Ends with 2 when what it is given is no message. Nothing is lost: --json prints all three parts.")

    /// The three parts as they are printed.
    private struct Parts: Encodable {
        let reply: String
        let quoted: String
        let signature: String
    }

    @Flag(help: "Print reply, quoted and signature as JSON.")
    var json = false

    func run() throws {
        let trimmed = TrimmedReply(of: try GivenMessage.read())
        if json {
            print(
                try GivenMessage.json(Parts(reply: trimmed.reply, quoted: trimmed.quoted, signature: trimmed.signature))
            )
        } else {
            print(trimmed.reply)
        }
    }
}
