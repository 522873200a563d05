import Storage

/// Consent by kind, and what silence means in a network.
enum ConsentSchema {
    static let migration = Migration(
        "consent by kind",
        """
        ALTER TABLE consent ADD COLUMN words :text NOT NULL DEFAULT 'takenOut';
        ALTER TABLE consent ADD COLUMN files :text NOT NULL DEFAULT 'takenOut';
        UPDATE consent SET words = choice, files = choice;
        CREATE TABLE silence (
            network_id :integer PRIMARY KEY REFERENCES network (id),
            name :text NOT NULL,
            words :text NOT NULL,
            files :text NOT NULL
        ) :strict;
        """)
}
