import Storage

/// A network, its names, and its charter.
enum CharterSchema {
    static let migrations = [
        Migration(
            "charter",
            """
            CREATE TABLE network (
                id :integer PRIMARY KEY,
                slug :text NOT NULL UNIQUE,
                name :text NOT NULL,
                topic :text NOT NULL,
                stage :text NOT NULL,
                begins :text NOT NULL,
                ends :text,
                accent :integer NOT NULL,
                revision :integer NOT NULL DEFAULT 0,
                preceded_by :integer,
                differently :text NOT NULL DEFAULT '',
                founded_at :integer NOT NULL
            ) :strict;
            CREATE INDEX network_stage ON network (stage, name);
            CREATE INDEX network_preceded ON network (preceded_by);
            CREATE TABLE network_name (
                slug :text PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                name :text NOT NULL,
                since :integer NOT NULL
            ) :strict;
            CREATE INDEX network_name_network ON network_name (network_id, since);
            CREATE TABLE charter_draft (
                network_id :integer NOT NULL REFERENCES network (id),
                section :text NOT NULL,
                text :text NOT NULL,
                PRIMARY KEY (network_id, section)
            ) :strict;
            CREATE TABLE charter_version (
                network_id :integer NOT NULL REFERENCES network (id),
                version :integer NOT NULL,
                published_at :integer NOT NULL,
                person_id :integer,
                PRIMARY KEY (network_id, version)
            ) :strict;
            CREATE TABLE charter_section (
                network_id :integer NOT NULL,
                section :text NOT NULL,
                version :integer NOT NULL,
                text :text NOT NULL,
                PRIMARY KEY (network_id, section, version)
            ) :strict;
            CREATE TABLE charter_acceptance (
                network_id :integer NOT NULL,
                person_id :integer NOT NULL,
                section :text NOT NULL,
                version :integer NOT NULL,
                at :integer NOT NULL,
                PRIMARY KEY (network_id, person_id, section)
            ) :strict;
            CREATE TABLE goal (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                statement :text NOT NULL,
                measure :text NOT NULL,
                unit :text NOT NULL,
                baseline :real NOT NULL,
                target :real NOT NULL,
                dropped_at :integer
            ) :strict;
            CREATE INDEX goal_network ON goal (network_id);
            CREATE TABLE learning_question (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                question :text NOT NULL,
                decision :text NOT NULL,
                state :text NOT NULL
            ) :strict;
            CREATE INDEX learning_question_network ON learning_question (network_id);
            CREATE TABLE duty (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                duty :text NOT NULL,
                role :text NOT NULL
            ) :strict;
            CREATE INDEX duty_network ON duty (network_id);
            CREATE TABLE expectation (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                kind :text NOT NULL,
                text :text NOT NULL,
                reason :text NOT NULL,
                due :text
            ) :strict;
            CREATE INDEX expectation_network ON expectation (network_id);
            CREATE TABLE facilitator (
                network_id :integer PRIMARY KEY REFERENCES network (id),
                person_id :integer NOT NULL,
                interests :text NOT NULL,
                declared_at :integer NOT NULL
            ) :strict;
            """),
        Migration("years", "ALTER TABLE network ADD COLUMN years_only :integer NOT NULL DEFAULT 0"),
        Migration(
            "charter-standing",
            """
            ALTER TABLE network ADD COLUMN draft_topic :text NOT NULL DEFAULT '';
            ALTER TABLE network ADD COLUMN draft_ends :text;
            UPDATE network SET draft_topic = topic, draft_ends = ends;
            CREATE TABLE standing_goal (
                id :integer PRIMARY KEY REFERENCES goal (id),
                network_id :integer NOT NULL REFERENCES network (id),
                statement :text NOT NULL,
                measure :text NOT NULL,
                unit :text NOT NULL,
                baseline :real NOT NULL,
                target :real NOT NULL
            ) :strict;
            CREATE INDEX standing_goal_network ON standing_goal (network_id);
            CREATE TABLE standing_question (
                id :integer PRIMARY KEY REFERENCES learning_question (id),
                network_id :integer NOT NULL REFERENCES network (id),
                question :text NOT NULL,
                decision :text NOT NULL
            ) :strict;
            CREATE INDEX standing_question_network ON standing_question (network_id);
            CREATE TABLE standing_expectation (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                kind :text NOT NULL,
                text :text NOT NULL,
                reason :text NOT NULL,
                due :text
            ) :strict;
            CREATE INDEX standing_expectation_network ON standing_expectation (network_id);
            INSERT INTO standing_goal SELECT id, network_id, statement, measure, unit, baseline, target FROM goal
                WHERE dropped_at IS NULL AND network_id IN (SELECT network_id FROM charter_version);
            INSERT INTO standing_question SELECT id, network_id, question, decision FROM learning_question
                WHERE network_id IN (SELECT network_id FROM charter_version);
            INSERT INTO standing_expectation SELECT id, network_id, kind, text, reason, due FROM expectation
                WHERE network_id IN (SELECT network_id FROM charter_version);
            """),
        Migration("network without revision", "ALTER TABLE network DROP COLUMN revision;"),
        Migration(
            "ancestors",
            """
            CREATE TABLE ancestor (
                network_id :integer NOT NULL REFERENCES network (id),
                ancestor_id :integer NOT NULL,
                name :text NOT NULL,
                PRIMARY KEY (network_id, ancestor_id)
            ) :strict;
            INSERT INTO ancestor (network_id, ancestor_id, name)
                SELECT n.id, k.id, k.name FROM network n JOIN network k ON k.id = n.preceded_by;
            """),
        Migration(
            "recurring expectations",
            """
            ALTER TABLE expectation ADD COLUMN every :text NOT NULL DEFAULT 'once';
            ALTER TABLE standing_expectation ADD COLUMN every :text NOT NULL DEFAULT 'once';
            """),
        Migration("descendants", "CREATE INDEX ancestor_of ON ancestor (ancestor_id);"),
    ]
}
