import Storage

/// What can be found, and the engine's own index over it.
enum LibrarySchema {
    static let migrations = [
        Migration(
            "search",
            sqlite: """
                \(document)
                CREATE VIRTUAL TABLE search_words USING fts5(
                    title_words, text_words, content='search_document', content_rowid='id', tokenize='ascii');
                """,
            postgres: """
                \(document)
                ALTER TABLE search_document ADD COLUMN words tsvector;
                CREATE INDEX search_document_words ON search_document USING gin (words);
                """)
    ]

    private static let document = """
        CREATE TABLE search_document (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            kind :text NOT NULL,
            title :text NOT NULL,
            text :text NOT NULL,
            reach :text NOT NULL,
            address :text NOT NULL,
            at :integer NOT NULL,
            title_words :text NOT NULL,
            text_words :text NOT NULL
        ) :strict;
        CREATE INDEX search_document_shelf ON search_document (reach, at, id);
        CREATE INDEX search_document_network ON search_document (network_id);
        """
}
