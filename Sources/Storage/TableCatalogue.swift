/// The tables as the migrations made them, in the order they came: what one must know to take a network out of one
/// database and put it into another, whatever the engine.
package struct TableCatalogue: Sendable {
    package private(set) var tables: [Table] = []

    package init(_ migrator: Migrator) {
        for migration in migrator.migrations {
            for statement in Self.statements(migration.scripts[.sqlite] ?? "") { take(statement) }
        }
    }

    package func table(_ name: String) -> Table? { tables.first { $0.name == name } }

    private mutating func take(_ statement: String) {
        let words = statement.split { $0 == " " || $0 == "\n" }.map(String.init)
        guard words.count > 2, words[1] == "TABLE" else { return }
        let name = words[2]
        let place = tables.firstIndex { $0.name == name }
        switch (words[0], place) {
        case ("CREATE", _): tables.append(Table(name, Self.items(of: statement)))
        case ("DROP", let place?): tables.remove(at: place)
        case ("ALTER", let place?) where words[3] == "ADD": tables[place].add(words[5...].joined(separator: " "))
        case ("ALTER", let place?) where words[3] == "DROP": tables[place].drop(words[5])
        case ("ALTER", let place?) where words[3] == "RENAME" && words[4] == "TO": tables[place].rename(to: words[5])
        case ("ALTER", let place?) where words[3] == "RENAME": tables[place].rename(words[5], to: words[7])
        default: break
        }
    }

    /// Split at semicolons, except in quoted text.
    private static func statements(_ script: String) -> [String] {
        split(script, at: ";").map { text in String(text.drop { $0 == " " || $0 == "\n" }) }.filter { !$0.isEmpty }
    }

    /// What stands between the outermost parentheses, split at its commas.
    private static func items(of statement: String) -> [String] {
        guard let open = statement.firstIndex(of: "("), let close = statement.lastIndex(of: ")") else { return [] }
        return split(String(statement[statement.index(after: open)..<close]), at: ",").map { item in
            item.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        }
    }

    private static func split(_ text: String, at border: Character) -> [String] {
        var parts = [""]
        var depth = 0
        var isQuoted = false
        for letter in text {
            if letter == "'" { isQuoted.toggle() }
            if !isQuoted, letter == "(" { depth += 1 }
            if !isQuoted, letter == ")" { depth -= 1 }
            if letter == border, depth == 0, !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(letter)
            }
        }
        return parts
    }
}
