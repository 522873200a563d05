/// Whether a letter is an entry of the learning journal by its subject: “Journal”, “My journal: April”, “Mon journal”.
package enum JournalTitle {
    private static let before: Set<String> = ["my", "our", "learning", "mon", "notre"]

    package static func stands(in subject: String) -> Bool {
        let words = subject.lowercased().split { !$0.isLetter }.map(String.init)
        return words.drop(while: before.contains).first == "journal"
    }
}
