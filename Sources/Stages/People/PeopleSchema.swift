import Storage

/// The house: persons, addresses, sign-in, the programme; and what each network knows of a person.
enum PeopleSchema {
    static let migrations = [
        Migration(
            "people",
            """
            CREATE TABLE programme (
                id :integer PRIMARY KEY,
                name :text NOT NULL,
                about :text NOT NULL DEFAULT '',
                founded_at :integer NOT NULL
            ) :strict;
            CREATE TABLE person (
                id :integer PRIMARY KEY,
                name :text NOT NULL,
                language :text,
                time_zone :text NOT NULL DEFAULT 'UTC',
                password_hash :text,
                same_as :integer REFERENCES person (id),
                made_at :integer NOT NULL
            ) :strict;
            CREATE TABLE address (
                email :text PRIMARY KEY,
                person_id :integer NOT NULL REFERENCES person (id)
            ) :strict;
            CREATE INDEX address_person ON address (person_id);
            CREATE TABLE organisation (
                id :integer PRIMARY KEY,
                name :text NOT NULL,
                country :text NOT NULL DEFAULT ''
            ) :strict;
            CREATE INDEX organisation_name ON organisation (name);
            CREATE TABLE membership (
                network_id :integer NOT NULL,
                person_id :integer NOT NULL REFERENCES person (id),
                name :text NOT NULL,
                organisation_id :integer REFERENCES organisation (id),
                seat_id :integer,
                roles :text NOT NULL,
                since :integer NOT NULL,
                PRIMARY KEY (network_id, person_id)
            ) :strict;
            CREATE INDEX membership_person ON membership (person_id);
            CREATE TABLE session (
                hash :text PRIMARY KEY,
                id :integer NOT NULL UNIQUE,
                person_id :integer NOT NULL REFERENCES person (id),
                began_at :integer NOT NULL,
                seen_at :integer NOT NULL,
                expires_at :integer NOT NULL,
                agent :text NOT NULL
            ) :strict;
            CREATE INDEX session_person ON session (person_id);
            CREATE TABLE link (
                hash :text PRIMARY KEY,
                purpose :text NOT NULL,
                network_id :integer NOT NULL,
                subject_id :integer NOT NULL,
                made_at :integer NOT NULL,
                expires_at :integer NOT NULL,
                used_at :integer
            ) :strict;
            CREATE TABLE token (
                id :integer PRIMARY KEY,
                person_id :integer NOT NULL REFERENCES person (id),
                label :text NOT NULL,
                hash :text NOT NULL UNIQUE,
                made_at :integer NOT NULL,
                revoked_at :integer
            ) :strict;
            CREATE INDEX token_person ON token (person_id);
            CREATE TABLE attempt (
                subject :text NOT NULL,
                at :integer NOT NULL
            ) :strict;
            CREATE INDEX attempt_subject ON attempt (subject, at);
            CREATE TABLE outbox (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL,
                event_id :integer,
                person_id :integer,
                email :text NOT NULL,
                language :text NOT NULL,
                subject :text NOT NULL,
                body :text NOT NULL,
                secret :bytes,
                made_at :integer NOT NULL,
                due_at :integer NOT NULL,
                sent_at :integer,
                tries :integer NOT NULL DEFAULT 0,
                resting :integer NOT NULL DEFAULT 0,
                error :text,
                UNIQUE (event_id, email)
            ) :strict;
            CREATE INDEX outbox_due ON outbox (sent_at, resting, due_at);
            """),
        Migration(
            "cast",
            """
            CREATE TABLE cast_member (
                place :integer PRIMARY KEY,
                person_id :integer NOT NULL REFERENCES person (id),
                name :text NOT NULL,
                part :text NOT NULL
            ) :strict;
            """),
        Migration("session by mail", "ALTER TABLE session ADD COLUMN by_mail :integer NOT NULL DEFAULT 0;"),
        Migration(
            "mail-both-ways",
            """
            ALTER TABLE membership ADD COLUMN rhythm :text NOT NULL DEFAULT 'each';
            ALTER TABLE address ADD COLUMN resting_since :integer;
            ALTER TABLE address ADD COLUMN rest_reason :text NOT NULL DEFAULT '';
            ALTER TABLE outbox ADD COLUMN action :text;
            ALTER TABLE outbox ADD COLUMN subject_id :integer;
            ALTER TABLE outbox ADD COLUMN first_id :integer;
            ALTER TABLE outbox ADD COLUMN reply_secret :bytes;
            ALTER TABLE outbox ADD COLUMN answers :text;
            CREATE INDEX outbox_subject ON outbox (email, subject_id);
            """),
        Migration(
            "authors and appointments of letters",
            """
            ALTER TABLE outbox ADD COLUMN author :text;
            ALTER TABLE outbox ADD COLUMN appointment :text;
            ALTER TABLE outbox ADD COLUMN appointment_method :text;
            """),
    ]
}
