import ArgumentParser

/// Looks for what is wrong around the server, and says how to mend it.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Find out what is wrong, and how to mend it.", subcommands: [DoctorMail.self])
}
