import Storage

/// When somebody took a tie back that they had named, and what they had declared before.
enum TieSchema {
    static let migration = Migration(
        "ties taken back",
        """
        ALTER TABLE named_tie ADD COLUMN taken_back_at :integer;
        """)

    static let declarations = Migration(
        "declarations from before a tie was taken back",
        """
        CREATE TABLE earlier_declaration (
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            person_id :integer NOT NULL REFERENCES person (id),
            ties :text NOT NULL,
            declared_at :integer NOT NULL,
            lapsed_at :integer NOT NULL,
            PRIMARY KEY (candidate_id, person_id, declared_at)
        ) :strict;
        CREATE INDEX earlier_declaration_network ON earlier_declaration (network_id);
        """)
}
