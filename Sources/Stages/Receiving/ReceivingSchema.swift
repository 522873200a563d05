import Storage

/// Reply addresses, letters that came in, and which signed deliveries were seen.
enum ReceivingSchema {
    static let migrations = [
        Migration(
            "receiving",
            """
            CREATE TABLE reply_address (
                hash :text PRIMARY KEY,
                network_id :integer NOT NULL,
                person_id :integer NOT NULL REFERENCES person (id),
                action :text NOT NULL,
                subject_id :integer NOT NULL,
                made_at :integer NOT NULL,
                expires_at :integer NOT NULL
            ) :strict;
            CREATE INDEX reply_address_network ON reply_address (network_id);
            CREATE TABLE received_letter (
                id :integer PRIMARY KEY,
                key :text NOT NULL UNIQUE,
                network_id :integer NOT NULL,
                event_id :integer NOT NULL UNIQUE,
                digest :text NOT NULL,
                message_id :text NOT NULL,
                from_name :text NOT NULL,
                from_email :text NOT NULL,
                person_id :integer REFERENCES person (id),
                action :text,
                subject_id :integer,
                subject :text NOT NULL,
                text :text NOT NULL,
                quoted :text NOT NULL,
                signature :text NOT NULL,
                received_at :integer NOT NULL,
                state :text NOT NULL,
                reason :text,
                settled_by :integer REFERENCES person (id),
                settled_at :integer,
                drop_reason :text NOT NULL DEFAULT ''
            ) :strict;
            CREATE INDEX received_letter_network ON received_letter (network_id, state, id);
            CREATE INDEX received_letter_digest ON received_letter (digest);
            CREATE TABLE mail_signature (
                signature :text PRIMARY KEY,
                at :integer NOT NULL
            ) :strict;
            CREATE INDEX mail_signature_at ON mail_signature (at);
            """),
        Migration(
            "letters that do several things",
            """
            CREATE TABLE letter_act (
                letter_id :integer NOT NULL REFERENCES received_letter (id),
                place :integer NOT NULL,
                network_id :integer NOT NULL,
                event_id :integer NOT NULL UNIQUE,
                PRIMARY KEY (letter_id, place)
            ) :strict;
            """),
        Migration(
            "private letters",
            """
            ALTER TABLE received_letter ADD COLUMN is_private :integer NOT NULL DEFAULT 0;
            UPDATE received_letter SET is_private = 1
            WHERE action IN ('writeJournal', 'answerQuestion', 'chooseConsent', 'answerDigest', 'takeBack');
            """),
        Migration(
            "letters that fail",
            """
            CREATE TABLE letter_failure (
                key :text PRIMARY KEY,
                tries :integer NOT NULL,
                at :integer NOT NULL
            ) :strict;
            CREATE INDEX letter_failure_at ON letter_failure (at);
            """),
        Migration("old reply addresses", "CREATE INDEX reply_address_expires ON reply_address (expires_at);"),
    ]
}
