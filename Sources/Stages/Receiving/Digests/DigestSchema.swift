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
            """),
        Migration(
            "digest lines",
            """
            CREATE TABLE digest_line (
                digest_id :integer NOT NULL,
                number :integer NOT NULL,
                network_id :integer NOT NULL,
                action :text NOT NULL,
                subject_id :integer NOT NULL,
                made_at :integer NOT NULL,
                PRIMARY KEY (digest_id, number)
            ) :strict;
            CREATE INDEX digest_line_made ON digest_line (made_at);
            """),
        Migration(
            "what waits is told",
            """
            CREATE TABLE waiting_look (
                person_id :integer PRIMARY KEY REFERENCES person (id),
                looked_at :integer NOT NULL,
                told_at :integer,
                told :text NOT NULL DEFAULT ''
            ) :strict;
            CREATE INDEX waiting_look_looked ON waiting_look (looked_at);
            """),
    ]
}
