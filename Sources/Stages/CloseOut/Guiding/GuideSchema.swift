import Storage

/// Which deliverable tells how the network did it.
enum GuideSchema {
    static let migration = Migration(
        "guide",
        """
        CREATE TABLE guide (
            network_id :integer PRIMARY KEY REFERENCES network (id),
            deliverable_id :integer NOT NULL REFERENCES deliverable (id)
        ) :strict;
        """)
}
