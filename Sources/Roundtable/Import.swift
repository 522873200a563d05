import ArgumentParser

/// Brings in what lived elsewhere.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in what lived elsewhere.", subcommands: [ImportFolderOfNetworks.self])
}
