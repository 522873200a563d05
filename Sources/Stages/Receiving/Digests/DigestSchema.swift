import Storage

/// News that wait for a digest, and somebody's quiet hours.
enum DigestSchema {
    static let migrations = [
        Migration(
            "digests",
            """
            ALTER TABLE person ADD COLUMN quiet_from :integer;
            ALTER TABLE person ADD COLUMN quiet_until :integer;
            CREATE TABLE digest_item (
                event_id :integer NOT NULL,
                person_id :integer NOT NULL REFERENCES person (id),
                network_id :integer NOT NULL,
                email :text NOT NULL,
                language :text NOT NULL,
                due_at :integer NOT NULL,
                PRIMARY KEY (event_id, person_id)
            ) :strict;
            CREATE INDEX digest_item_due ON digest_item (due_at, person_id);
            CREATE INDEX digest_item_person ON digest_item (person_id, network_id);
            """)
    ]
}
