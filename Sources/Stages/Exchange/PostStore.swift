import Domain
import Storage
import Web

/// Posts: a page of them, one with its earlier texts, and how they come in.
extension ExchangeStore {
    package struct PostRow: Sendable, Encodable {
        package let id: ID<Post>
        package let thread: ID<Thread>
        package let place: Int
        package let author: ID<Person>
        package let name: String
        package let organisation: String?
        package let text: String
        package let posted: Moment
        package let edited: Moment?
    }

    package struct EarlierText: Sendable, Encodable {
        package let text: String
        package let until: Moment
    }

    static let postsPerPage = 50

    private static let postColumns: SQL = """
        SELECT x.id, x.thread_id, x.place, x.person_id, coalesce(m.name, p.name) AS name, o.name AS organisation, x.text,
               x.posted_at, x.edited_at
        FROM post x JOIN person p ON p.id = x.person_id
        LEFT JOIN membership m ON m.person_id = x.person_id AND m.network_id = x.network_id
        LEFT JOIN organisation o ON o.id = m.organisation_id
        """

    /// Pages are counted from 1; places in a thread have no gaps.
    package func posts(of thread: ID<Thread>, page: Int) throws -> [PostRow] {
        let passed = (page - 1) * Self.postsPerPage
        return try connection.rows(
            """
            \(Self.postColumns) WHERE x.network_id = \(network) AND x.thread_id = \(thread)
                AND x.place > \(passed) AND x.place <= \(passed + Self.postsPerPage) ORDER BY x.place
            """
        ).map(Self.post)
    }

    /// All posts of the network: for the index of the search.
    func posts() throws -> [PostRow] {
        try connection.rows("\(Self.postColumns) WHERE x.network_id = \(network) ORDER BY x.id").map(Self.post)
    }

    package func post(_ id: ID<Post>) throws -> PostRow {
        guard let row = try connection.first("\(Self.postColumns) WHERE x.network_id = \(network) AND x.id = \(id)")
        else {
            throw Path.NotFound()
        }
        return try Self.post(row)
    }

    /// Posts in which every word stands, the latest first.
    func posts(with words: [String], most: Int) throws -> [PostRow] {
        let matching = words.reduce("" as SQL) { $0 + " AND lower(x.text) LIKE \(Self.pattern($1)) ESCAPE '!'" }
        return try connection.rows(
            "\(Self.postColumns) WHERE x.network_id = \(network)\(matching) ORDER BY x.posted_at DESC, x.id DESC LIMIT \(most)"
        ).map(Self.post)
    }

    private static func post(_ row: Row) throws -> PostRow {
        PostRow(
            id: try row["id"], thread: try row["thread_id"], place: try row["place"], author: try row["person_id"],
            name: try row["name"], organisation: try row["organisation"], text: try row["text"],
            posted: try row["posted_at"], edited: try row["edited_at"])
    }

    /// What stood there before, the oldest first.
    package func earlierTexts(of post: ID<Post>) throws -> [EarlierText] {
        try connection.rows(
            "SELECT text, until FROM post_text WHERE network_id = \(network) AND post_id = \(post) ORDER BY place"
        ).map { EarlierText(text: try $0["text"], until: try $0["until"]) }
    }

    /// Takes the next place in the thread.
    func add(_ id: ID<Post>, _ text: String, salt: [UInt8], to thread: ID<Thread>, by person: ID<Person>) throws {
        try connection.run(
            "UPDATE thread SET posts = posts + 1, last_at = \(scene.now) WHERE network_id = \(network) AND id = \(thread)"
        )
        try connection.run(
            """
            INSERT INTO post (id, network_id, thread_id, place, person_id, text, salt, posted_at)
            SELECT \(id), network_id, id, posts, \(person), \(text), \(salt), \(scene.now)
            FROM thread WHERE network_id = \(network) AND id = \(thread)
            """)
    }

    /// What came by mail with these posts.
    func originals(of posts: [ID<Post>]) throws -> [ID<Post>: PostOriginal] {
        try connection.rows(
            """
            SELECT post_id, letter, quoted, signature FROM post_original
            WHERE network_id = \(network) AND post_id IN \(list: posts)
            """
        ).reduce(into: [:]) { originals, row in
            guard let letter = ID<ReceivedLetter>(try row["letter"] as String) else { return }
            originals[try row["post_id"] as ID<Post>] = PostOriginal(
                letter: letter, quoted: try row["quoted"], signature: try row["signature"])
        }
    }

    func keep(_ original: PostOriginal, with post: ID<Post>) throws {
        try connection.run(
            """
            INSERT INTO post_original (post_id, network_id, letter, quoted, signature)
            VALUES (\(post), \(network), \(original.letter.description), \(original.quoted), \(original.signature))
            """)
    }

    /// Keeps the old text beside the new one.
    func change(_ id: ID<Post>, to text: String, salt: [UInt8]) throws {
        try connection.run(
            """
            INSERT INTO post_text (post_id, place, network_id, text, salt, until)
            SELECT id, (SELECT count(*) + 1 FROM post_text k WHERE k.post_id = post.id), network_id, text, salt, \(scene.now)
            FROM post WHERE network_id = \(network) AND id = \(id)
            """)
        try connection.run(
            "UPDATE post SET text = \(text), salt = \(salt), edited_at = \(scene.now) WHERE network_id = \(network) AND id = \(id)"
        )
    }

    /// Everything that was said in conversations, in the order it was written.
    package func eachText(_ body: (_ author: ID<Person>, _ text: String) throws -> Void) throws {
        let atOnce = 1000
        var passed = 0
        while true {
            let rows = try connection.rows(
                """
                SELECT person_id, text FROM post WHERE network_id = \(network) ORDER BY posted_at, id
                LIMIT \(atOnce) OFFSET \(passed)
                """)
            for row in rows { try body(try row["person_id"], try row["text"]) }
            if rows.count < atOnce { return }
            passed += rows.count
        }
    }
}
