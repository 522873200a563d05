import Storage

/// The learning journal, lessons, and what changed because of learning.
enum ReflectionSchema {
    static let migrations = [
        Migration(
            "reflection",
            """
            CREATE TABLE journal_entry (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                person_id :integer NOT NULL,
                period :text NOT NULL,
                text :text NOT NULL,
                audience :text NOT NULL,
                written_at :integer NOT NULL
            ) :strict;
            CREATE INDEX journal_entry_network ON journal_entry (network_id, id);
            CREATE INDEX journal_entry_person ON journal_entry (network_id, person_id, period);
            CREATE TABLE lesson (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                person_id :integer NOT NULL,
                statement :text NOT NULL,
                context :text NOT NULL,
                evidence :text NOT NULL,
                users :text NOT NULL,
                sureness :text NOT NULL,
                question_id :integer REFERENCES learning_question (id),
                may_travel :integer NOT NULL,
                is_public :integer NOT NULL DEFAULT 0,
                written_at :integer NOT NULL
            ) :strict;
            CREATE INDEX lesson_network ON lesson (network_id, id);
            CREATE INDEX lesson_public ON lesson (is_public, id);
            CREATE INDEX lesson_question ON lesson (question_id);
            CREATE TABLE adaptation (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                person_id :integer NOT NULL,
                area :text NOT NULL,
                change :text NOT NULL,
                cause :text NOT NULL,
                evidence :text NOT NULL,
                lesson_id :integer REFERENCES lesson (id),
                day :text NOT NULL,
                recorded_at :integer NOT NULL
            ) :strict;
            CREATE INDEX adaptation_network ON adaptation (network_id, id);
            CREATE INDEX adaptation_lesson ON adaptation (lesson_id);
            """)
    ]
}
