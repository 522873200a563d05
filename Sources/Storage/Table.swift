/// One table: its columns and what orders its rows for ever the same.
package struct Table: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        package let name: String
        package let kind: ColumnKind
        package let isOptional: Bool
        /// The table a value of this column must be found in.
        package let references: String?
    }

    package private(set) var name: String
    package private(set) var columns: [Column] = []
    private var key: [String] = []

    init(_ name: String, _ items: [String]) {
        self.name = name
        for item in items { add(item) }
    }

    /// Whether its rows belong to networks.
    package var isOfNetwork: Bool { columns.contains { $0.name == "network_id" } }

    /// The columns its rows are put in order by.
    package var order: [String] { key.isEmpty ? columns.map(\.name) : key }

    package func column(_ name: String) -> Column? { columns.first { $0.name == name } }

    /// A column or a constraint as a migration words it.
    mutating func add(_ item: String) {
        let words = item.split(separator: " ").map(String.init)
        if words.starts(with: ["PRIMARY", "KEY"]) {
            key = Self.list(item)
        } else if words.count > 1, words[1].hasPrefix(":"),
            let kind = ColumnKind(rawValue: String(words[1].dropFirst()))
        {
            let isKey = item.contains("PRIMARY KEY")
            columns.append(
                Column(
                    name: words[0], kind: kind, isOptional: !isKey && !item.contains("NOT NULL"),
                    references: words.firstIndex(of: "REFERENCES").map { words[$0 + 1] }))
            if isKey { key = [words[0]] }
        }
    }

    mutating func drop(_ column: String) { columns.removeAll { $0.name == column } }

    mutating func rename(to name: String) { self.name = name }

    mutating func rename(_ column: String, to name: String) {
        columns = columns.map {
            $0.name == column
                ? Column(name: name, kind: $0.kind, isOptional: $0.isOptional, references: $0.references) : $0
        }
        key = key.map { $0 == column ? name : $0 }
    }

    private static func list(_ item: String) -> [String] {
        guard let open = item.firstIndex(of: "("), let close = item.lastIndex(of: ")") else { return [] }
        return item[item.index(after: open)..<close].split(separator: ",").map { $0.filter { $0 != " " } }
    }
}
