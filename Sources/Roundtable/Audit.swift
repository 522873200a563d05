import ArgumentParser

/// Checks what is on record.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what is on record, and say whether anything was changed.", subcommands: [AuditSelection.self])
}
