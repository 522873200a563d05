import Domain
import Sealing
import Storage

/// A network row by row, as its tables hold it: how it leaves one database and comes into another, whatever the engine.
/// Which tables there are is read from the migrations, so that a new one is never forgotten.
struct RecordedTableStore {
    let connection: any Connection
    let network: ID<Network>

    init(_ connection: any Connection, _ network: ID<Network>) {
        self.connection = connection
        self.network = network
    }

    /// What belongs to the server that runs it and not to the network: work that waits, mail on its way, secrets, and
    /// what can be built anew.
    static let leftOut: Set<String> = ["job", "outbox", "link", "reply_address", "search_document"]

    /// What the house knows of those who are named in the network: nothing but who they are.
    private static let ofHouse = ["person": ["id", "name", "made_at"], "organisation": ["id", "name", "country"]]

    static let catalogue = TableCatalogue(Schema.migrator)

    /// In an order in which each refers only to those before it.
    static let tables: [Table] =
        catalogue.tables.filter { ofHouse[$0.name] != nil }
        + catalogue.tables.filter { $0.name == "network" || $0.isOfNetwork && !leftOut.contains($0.name) }

    static func columns(of table: Table) -> [Table.Column] {
        guard let known = ofHouse[table.name] else { return table.columns }
        return known.compactMap { table.column($0) }
    }

    static func isOfHouse(_ table: Table) -> Bool { ofHouse[table.name] != nil }

    /// Whether its rows name files that people handed in, by their digest.
    static func namesFiles(_ table: Table) -> Bool { table.column("digest")?.kind == .text }

    static let atOnce = 1000

    /// Every row, in an order that is the same on every engine.
    func rows(of table: Table, _ body: ([ColumnValue]) throws -> Void) throws {
        let columns = Self.list(Self.columns(of: table).map(\.name))
        var passed = 0
        while true {
            let rows = try connection.rows(
                """
                SELECT \(columns) FROM \(Self.name(table.name)) WHERE \(condition(for: table))
                ORDER BY \(Self.list(table.order)) LIMIT \(Self.atOnce) OFFSET \(passed)
                """)
            for row in rows { try body(row.values) }
            if rows.count < Self.atOnce { return }
            passed += rows.count
        }
    }

    private func condition(for table: Table) -> SQL {
        if table.name == "network" { return "id = \(network)" }
        if table.isOfNetwork { return "network_id = \(network)" }
        // Whoever and whatever is named anywhere in the network.
        let named = Self.tables.filter(\.isOfNetwork).flatMap { other in
            other.columns.filter { Self.mayName(table, $0) }.map { (other, $0) }
        }
        let ids = named.enumerated().reduce("" as SQL) { sql, pair in
            let (other, column) = pair.element
            return sql + (pair.offset == 0 ? "" : " UNION ")
                + "SELECT \(Self.name(column.name)) FROM \(Self.name(other.name)) WHERE network_id = \(network)"
        }
        return "id IN (\(ids))"
    }

    /// Some columns hold a person without saying so to the engine: those are known by their names.
    private static func mayName(_ table: Table, _ column: Table.Column) -> Bool {
        if column.references == table.name { return true }
        guard column.kind == .integer, column.references == nil else { return false }
        return table.name == "person"
            ? ["person_id", "actor_id", "owner_id", "author_id"].contains(column.name) || column.name.hasSuffix("_by")
            : ["organisation_id", "party_id"].contains(column.name)
    }

    /// Every network by its address, with the last digest of its history.
    static func standing(_ connection: any Connection) throws -> [(slug: String, digest: String)] {
        try connection.rows(
            """
            SELECT n.slug, e.digest FROM network n JOIN event e ON e.network_id = n.id
            WHERE e.position = (SELECT max(position) FROM event x WHERE x.network_id = n.id) ORDER BY n.slug
            """
        ).map { (try $0["slug"], Digest(bytes: try $0["digest"] as [UInt8])?.hex ?? "") }
    }

    func exists() throws -> Bool { try connection.exists("SELECT 1 FROM network WHERE id = \(network)") }

    /// Another network that goes or went by one of these addresses.
    func other(at slugs: [String]) throws -> String? {
        try connection.value(
            "SELECT name FROM network_name WHERE slug IN \(list: slugs) AND network_id <> \(network) LIMIT 1")
    }

    /// Takes every row of the network away but its own, which other tables of the house may point to.
    func clear() throws {
        for table in Self.tables.reversed() where table.isOfNetwork {
            try connection.run("DELETE FROM \(Self.name(table.name)) WHERE network_id = \(network)")
        }
        try connection.run("DELETE FROM job WHERE network_id = \(network)")
    }

    /// Puts rows in as they were. Who is known to the house already stays as the house knows them.
    ///
    /// - Parameter columns: those the rows hold, which may be fewer than there are today.
    func put(_ rows: [[ColumnValue]], into table: Table, _ columns: [Table.Column]) throws {
        let lines = rows.map { row in
            zip(columns, row).enumerated().reduce("" as SQL) { sql, pair in
                sql + (pair.offset == 0 ? "" : ", ") + Self.bound(pair.element.1, as: pair.element.0.kind)
            }
        }
        let names = columns.map(\.name)
        let conflict: SQL =
            if Self.isOfHouse(table) {
                "ON CONFLICT (id) DO NOTHING"
            } else if table.name == "network" {
                "ON CONFLICT (id) DO UPDATE SET \(Self.renewed(names))"
            } else {
                ""
            }
        try connection.insert(lines, into: "\(Self.name(table.name)) (\(Self.list(names)))", conflict)
    }

    /// Rows of ours that point into another network: no archive of ours holds any.
    func strays() throws -> String? {
        for table in Self.tables where table.isOfNetwork {
            for column in table.columns {
                guard let other = column.references.flatMap(Self.catalogue.table), other.isOfNetwork,
                    other.column("id") != nil
                else { continue }
                let found = try connection.exists(
                    """
                    SELECT 1 FROM \(Self.name(table.name)) a JOIN \(Self.name(other.name)) b ON b.id = a.\(Self.name(column.name))
                    WHERE a.network_id = \(network) AND b.network_id <> \(network) LIMIT 1
                    """)
                if found { return "\(table.name).\(column.name)" }
            }
        }
        return nil
    }

    private static func renewed(_ names: [String]) -> SQL {
        names.filter { $0 != "id" }.enumerated().reduce("" as SQL) { sql, pair in
            sql + (pair.offset == 0 ? "" : ", ") + "\(name(pair.element)) = excluded.\(name(pair.element))"
        }
    }

    static func bound(_ value: ColumnValue, as kind: ColumnKind) -> SQL {
        switch (kind, value) {
        case (.text, .text(let text)): "\(text)"
        case (.integer, .integer(let number)): "\(number)"
        case (.real, .real(let number)): "\(number)"
        case (.real, .integer(let number)): "\(Double(number))"
        case (.bytes, .bytes(let bytes)): "\(bytes)"
        case (.text, _): "\(nil as String?)"
        case (.integer, _): "\(nil as Int64?)"
        case (.real, _): "\(nil as Double?)"
        case (.bytes, _): "\(nil as [UInt8]?)"
        }
    }

    /// Names of tables and columns come from the migrations alone, never from what is read.
    static func name(_ name: String) -> SQL { SQL(stringLiteral: name) }

    static func list(_ names: [String]) -> SQL { SQL(stringLiteral: names.joined(separator: ", ")) }
}
