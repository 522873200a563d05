import ArgumentParser

/// Lists every setting, what it means and what it is now.
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the settings.")

    func run() {
        for (name, meaning) in Settings.known {
            let secret = ["ROUNDTABLE_SMTP", "ROUNDTABLE_MAIL_KEY", "ROUNDTABLE_MAILBOX"].contains(name)
            print("\(name)\n    \(meaning)")
            if let value = Settings.value(name) { print("    now: \(secret ? "set" : Settings.masked(value))") }
        }
    }
}
