import Storage

/// The sentences letters are made of.
enum LetterSchema {
    static let migration = Migration(
        "letter sentences",
        """
        CREATE TABLE letter_sentence (
            network_id :integer NOT NULL REFERENCES network (id),
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            criterion :text NOT NULL,
            text :text NOT NULL,
            salt :bytes NOT NULL,
            accepted_by :integer NOT NULL REFERENCES person (id),
            accepted_at :integer NOT NULL,
            PRIMARY KEY (candidate_id, criterion)
        ) :strict;
        CREATE INDEX letter_sentence_network ON letter_sentence (network_id);
        """)
}
