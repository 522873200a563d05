import Storage

/// What a network was handed by those before it: where it came from, lessons with what is done because of them, products,
/// and people who agreed to be asked.
enum SeedSchema {
    static let migration = Migration(
        "seed",
        """
        CREATE TABLE seed (
            network_id :integer NOT NULL REFERENCES network (id),
            origin_id :integer NOT NULL,
            name :text NOT NULL,
            topic :text NOT NULL,
            last_digest :text NOT NULL,
            methods :text NOT NULL,
            taken_at :integer NOT NULL,
            PRIMARY KEY (network_id, origin_id)
        ) :strict;
        CREATE TABLE handed_lesson (
            network_id :integer NOT NULL REFERENCES network (id),
            lesson_id :integer NOT NULL,
            origin_id :integer NOT NULL,
            statement :text NOT NULL,
            context :text NOT NULL,
            evidence :text NOT NULL,
            users :text NOT NULL,
            sureness :text NOT NULL,
            stance :text,
            answer :text NOT NULL DEFAULT '',
            answered_at :integer,
            heeding :text,
            shown_by :text NOT NULL DEFAULT '',
            heeded_at :integer,
            PRIMARY KEY (network_id, lesson_id)
        ) :strict;
        CREATE TABLE handed_work (
            network_id :integer NOT NULL REFERENCES network (id),
            deliverable_id :integer NOT NULL,
            origin_id :integer NOT NULL,
            title :text NOT NULL,
            what :text NOT NULL,
            licence :text NOT NULL,
            PRIMARY KEY (network_id, deliverable_id)
        ) :strict;
        CREATE TABLE alumnus (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            origin_id :integer NOT NULL,
            person_id :integer REFERENCES person (id),
            name :text NOT NULL,
            organisation :text NOT NULL,
            email :text NOT NULL,
            parts :text NOT NULL,
            asked_as :text,
            asked_at :integer,
            words :text NOT NULL DEFAULT ''
        ) :strict;
        CREATE INDEX alumnus_network ON alumnus (network_id);
        CREATE INDEX alumnus_person ON alumnus (person_id);
        CREATE TABLE seed_upload (
            id :integer PRIMARY KEY,
            person_id :integer NOT NULL REFERENCES person (id),
            seeds :text NOT NULL,
            kept_at :integer NOT NULL
        ) :strict;
        CREATE INDEX seed_upload_person ON seed_upload (person_id);
        ALTER TABLE contact ADD COLUMN parts :text NOT NULL DEFAULT '';
        INSERT INTO seed (network_id, origin_id, name, topic, last_digest, methods, taken_at)
        SELECT n.id, k.id, k.name, k.topic, '', '', n.founded_at FROM network n JOIN network k ON k.id = n.preceded_by;
        INSERT INTO handed_lesson (network_id, lesson_id, origin_id, statement, context, evidence, users, sureness)
        SELECT n.id, l.id, l.network_id, l.statement, l.context, l.evidence, l.users, l.sureness
        FROM network n JOIN lesson l ON l.network_id = n.preceded_by WHERE l.may_travel = 1;
        """)
}
