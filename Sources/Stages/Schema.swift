import Storage

/// Every step of the schema, stage after stage. Steps are only ever added, at the end of their stage's list.
package enum Schema {
    package static let migrator = Migrator(log + StagePart.all.flatMap(\.migrations))

    private static let log = [
        Migration(
            "log",
            """
            CREATE TABLE event (
                network_id :integer NOT NULL,
                position :integer NOT NULL,
                id :integer NOT NULL UNIQUE,
                at :integer NOT NULL,
                actor_id :integer,
                kind :text NOT NULL,
                subject_id :integer NOT NULL,
                body :text NOT NULL,
                digest :bytes NOT NULL,
                PRIMARY KEY (network_id, position)
            ) :strict;
            CREATE TABLE job (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL,
                event_id :integer NOT NULL,
                follower :text NOT NULL,
                due_at :integer NOT NULL,
                tries :integer NOT NULL,
                resting :integer NOT NULL DEFAULT 0,
                error :text,
                UNIQUE (event_id, follower)
            ) :strict;
            CREATE INDEX job_due ON job (resting, due_at, id);
            """),
        Migration(
            "attachment",
            """
            CREATE TABLE attachment (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL,
                holder :text NOT NULL,
                subject_id :integer NOT NULL,
                digest :text NOT NULL,
                name :text NOT NULL,
                type :text NOT NULL,
                size :integer NOT NULL,
                added_at :integer NOT NULL
            ) :strict;
            CREATE INDEX attachment_subject ON attachment (network_id, holder, subject_id);
            """),
    ]
}
