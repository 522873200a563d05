import Storage

/// What calls promise for the time after a decision, and appeals.
enum AppealSchema {
    static let migration = Migration(
        "selection appeals",
        """
        ALTER TABLE call_version ADD COLUMN appeal_days :integer NOT NULL DEFAULT 0;
        ALTER TABLE call_version ADD COLUMN kept_days :integer NOT NULL DEFAULT 0;
        CREATE TABLE candidate_appeal (
            candidate_id :integer PRIMARY KEY REFERENCES candidate (id),
            network_id :integer NOT NULL REFERENCES network (id),
            reason :text NOT NULL,
            salt :bytes,
            lodged_at :integer NOT NULL,
            reader_id :integer REFERENCES person (id),
            outcome :text,
            answer :text NOT NULL DEFAULT '',
            answer_salt :bytes,
            answered_at :integer
        ) :strict;
        CREATE INDEX candidate_appeal_network ON candidate_appeal (network_id);
        """)
}
