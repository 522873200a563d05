import Storage

/// Threads with their posts, activities with who comes and who came.
enum ExchangeSchema {
    static let migrations = [
        Migration(
            "exchange",
            """
            CREATE TABLE thread (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                question_id :integer REFERENCES learning_question (id),
                title :text NOT NULL,
                begun_by :integer NOT NULL REFERENCES person (id),
                begun_at :integer NOT NULL,
                last_at :integer NOT NULL,
                posts :integer NOT NULL,
                closed_by :integer REFERENCES person (id),
                closed_at :integer,
                outcome :text NOT NULL DEFAULT '',
                outcome_salt :bytes
            ) :strict;
            CREATE INDEX thread_network ON thread (network_id, last_at);
            CREATE INDEX thread_question ON thread (question_id);
            CREATE TABLE post (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL,
                thread_id :integer NOT NULL REFERENCES thread (id),
                place :integer NOT NULL,
                person_id :integer NOT NULL REFERENCES person (id),
                text :text NOT NULL,
                salt :bytes NOT NULL,
                posted_at :integer NOT NULL,
                edited_at :integer,
                UNIQUE (thread_id, place)
            ) :strict;
            CREATE INDEX post_network ON post (network_id, posted_at);
            CREATE INDEX post_person ON post (person_id);
            CREATE TABLE post_text (
                post_id :integer NOT NULL REFERENCES post (id),
                place :integer NOT NULL,
                network_id :integer NOT NULL,
                text :text NOT NULL,
                salt :bytes NOT NULL,
                until :integer NOT NULL,
                PRIMARY KEY (post_id, place)
            ) :strict;
            CREATE TABLE activity (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                question_id :integer REFERENCES learning_question (id),
                kind :text NOT NULL,
                title :text NOT NULL,
                about :text NOT NULL,
                starts_at :integer NOT NULL,
                minutes :integer NOT NULL,
                place :text NOT NULL,
                link :text NOT NULL,
                planned_by :integer NOT NULL REFERENCES person (id),
                planned_at :integer NOT NULL,
                changes :integer NOT NULL DEFAULT 0,
                notes :text NOT NULL DEFAULT '',
                recorded_at :integer
            ) :strict;
            CREATE INDEX activity_network ON activity (network_id, starts_at);
            CREATE INDEX activity_question ON activity (question_id);
            CREATE TABLE activity_answer (
                activity_id :integer NOT NULL REFERENCES activity (id),
                person_id :integer NOT NULL REFERENCES person (id),
                network_id :integer NOT NULL,
                answer :text NOT NULL,
                at :integer NOT NULL,
                PRIMARY KEY (activity_id, person_id)
            ) :strict;
            CREATE TABLE attendance (
                activity_id :integer NOT NULL REFERENCES activity (id),
                person_id :integer NOT NULL REFERENCES person (id),
                network_id :integer NOT NULL,
                PRIMARY KEY (activity_id, person_id)
            ) :strict;
            """),
        Migration(
            "activity-cancelled",
            """
            ALTER TABLE activity ADD COLUMN cancelled_at :integer;
            ALTER TABLE activity ADD COLUMN cancel_reason :text NOT NULL DEFAULT '';
            """),
        Migration(
            "post-original",
            """
            CREATE TABLE post_original (
                post_id :integer PRIMARY KEY REFERENCES post (id),
                network_id :integer NOT NULL,
                letter :text NOT NULL,
                quoted :text NOT NULL,
                signature :text NOT NULL
            ) :strict;
            """),
        Migration("asks and offers", "ALTER TABLE thread ADD COLUMN kind :text NOT NULL DEFAULT 'talk';"),
    ]
}
