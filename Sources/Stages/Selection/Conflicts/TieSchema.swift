import Storage

/// When somebody took a tie back that they had named.
enum TieSchema {
    static let migration = Migration(
        "ties taken back",
        """
        ALTER TABLE named_tie ADD COLUMN taken_back_at :integer;
        """)
}
