import Storage

/// When an application was erased.
enum ErasureSchema {
    static let migration = Migration(
        "erased applications",
        """
        ALTER TABLE candidate ADD COLUMN erased_at :integer;
        CREATE INDEX candidate_erasable ON candidate (network_id, released_at, withdrawn_at);
        """)
}
