import Domain
import Markup
import Storage

/// What can be found by searching, kept by the follower of events, and looked up by anybody's words. Both engines are
/// given the same plain words, so that they find the same.
package struct SearchStore {
    private let connection: any Connection

    package init(_ connection: any Connection) {
        self.connection = connection
    }

    /// Longer texts are found by their beginning: the engines' indexes have their limits, too.
    private static let longest = 100_000

    package func put(_ document: Findable.Document, of network: ID<Network>, at now: Moment) throws {
        try remove(document.id)
        if document.reach == .nobody { return }
        let text = String(Markdown(document.text).plain.prefix(Self.longest))
        let titleWords = document.hasOwnTitle ? SearchWords.keys(of: document.title) : ""
        let textWords = SearchWords.keys(of: text)
        try connection.run(
            """
            INSERT INTO search_document (id, network_id, kind, title, text, reach, address, at, title_words, text_words)
            VALUES (\(document.id), \(network), \(document.kind), \(document.title), \(text), \(document.reach),
                    \(document.address.path), \(now), \(titleWords), \(textWords))
            """)
        switch connection.dialect {
        case .sqlite:
            try connection.run(
                "INSERT INTO search_words (rowid, title_words, text_words) VALUES (\(document.id), \(titleWords), \(textWords))"
            )
        case .postgres:
            try connection.run(
                """
                UPDATE search_document SET words = setweight(to_tsvector('simple', title_words), 'A')
                    || setweight(to_tsvector('simple', text_words), 'B')
                WHERE id = \(document.id)
                """)
        }
    }

    package func remove(_ document: Int64) throws {
        if connection.dialect == .sqlite {
            // The index holds no text of its own: it must be told what it is to forget.
            try connection.run(
                """
                INSERT INTO search_words (search_words, rowid, title_words, text_words)
                SELECT 'delete', id, title_words, text_words FROM search_document WHERE id = \(document)
                """)
        }
        try connection.run("DELETE FROM search_document WHERE id = \(document)")
    }

    /// Builds the engine's own index anew, so that it holds nothing of what was taken out.
    package func renew() throws {
        if connection.dialect == .sqlite {
            try connection.run("INSERT INTO search_words (search_words) VALUES ('rebuild')")
            try connection.run("INSERT INTO search_words (search_words) VALUES ('optimize')")
        }
    }

    /// One text that was found, or stands on the shelf.
    struct Hit: Sendable {
        let id: Int64
        let network: String
        let kind: DocumentKind
        let title: String
        let text: String
        let address: String
        let at: KnownDate
    }

    /// The best first: titles count more than texts.
    func hits(
        of question: SearchQuestion, for reaches: [Reach], in network: ID<Network>? = nil, _ limit: Int,
        from offset: Int
    ) throws -> [Hit] {
        let within: SQL = network.map { "AND d.network_id = \($0)" } ?? ""
        let seen: SQL = "d.reach IN \(list: reaches) \(within)"
        let page: SQL = "LIMIT \(limit) OFFSET \(offset)"
        switch connection.dialect {
        case .sqlite:
            let match = question.wanted.map { "\"\($0.key)\"\($0.isBeginning ? "*" : "")" }.joined(separator: " ")
            return try hits(
                """
                SELECT \(Self.columns) FROM search_words JOIN search_document d ON d.id = search_words.rowid
                JOIN network n ON n.id = d.network_id
                WHERE search_words MATCH \(match) AND \(seen) ORDER BY bm25(search_words, 8.0, 1.0), d.id \(page)
                """)
        case .postgres:
            let match = question.wanted.map { "\($0.key)\($0.isBeginning ? ":*" : "")" }.joined(separator: " & ")
            return try hits(
                """
                SELECT \(Self.columns) FROM search_document d JOIN network n ON n.id = d.network_id
                WHERE d.words @@ to_tsquery('simple', \(match)) AND \(seen)
                ORDER BY ts_rank('{0, 0, 0.12, 1}', d.words, to_tsquery('simple', \(match)), 1) DESC, d.id \(page)
                """)
        }
    }

    /// The newest first.
    func shelf(for reaches: [Reach], in network: ID<Network>? = nil, _ limit: Int, from offset: Int) throws -> [Hit] {
        let within: SQL = network.map { "AND d.network_id = \($0)" } ?? ""
        return try hits(
            """
            SELECT \(Self.columns) FROM search_document d JOIN network n ON n.id = d.network_id
            WHERE d.reach IN \(list: reaches) \(within) ORDER BY d.at DESC, d.id DESC LIMIT \(limit) OFFSET \(offset)
            """)
    }

    /// A text that stands on the public shelf.
    func publicDocument(_ id: Int64) throws -> Hit? {
        try hits(
            """
            SELECT \(Self.columns) FROM search_document d JOIN network n ON n.id = d.network_id
            WHERE d.id = \(id) AND d.reach = \(Reach.everyone)
            """
        ).first
    }

    private static let columns: SQL =
        "d.id, n.name AS network, d.kind, d.title, d.text, d.address, d.at, coalesce((SELECT v.released_is_year FROM deliverable v WHERE v.id = d.id), 0) AS is_year"

    private func hits(_ sql: SQL) throws -> [Hit] {
        try connection.rows(sql).map { row in
            Hit(
                id: try row["id"], network: try row["network"], kind: try row["kind"], title: try row["title"],
                text: try row["text"], address: try row["address"],
                at: KnownDate(try row["at"], isYear: try row["is_year"]))
        }
    }
}

extension SearchStore {
    /// Builds the index anew, network by network.
    ///
    /// - Returns: how many texts can be found.
    package static func rebuild(_ setting: Setting) async throws -> Int {
        let networks = try await setting.database.read {
            try $0.column("SELECT id FROM network ORDER BY id", as: ID<Network>.self)
        }
        var count = 0
        for network in networks {
            count += try await setting.keep(in: network, as: .clock) { try rebuild(in: $0) }
        }
        return count
    }

    /// The index of one network, anew.
    static func rebuild(in scene: Scene) throws -> Int {
        let search = SearchStore(scene.connection)
        let known = try scene.connection.rows(
            "SELECT id, at FROM search_document WHERE network_id = \(scene.network)"
        ).reduce(into: [Int64: Moment]()) { $0[try $1["id"] as Int64] = try $1["at"] }
        for id in known.keys { try search.remove(id) }
        let documents = try Findable.documents(in: scene).filter { $0.reach != .nobody }
        for document in documents {
            try search.put(document, of: scene.network, at: document.at ?? known[document.id] ?? scene.now)
        }
        return documents.count
    }
}
