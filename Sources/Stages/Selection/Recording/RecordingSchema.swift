import Storage

/// What decisions rested on, and who of the panel disagreed.
enum RecordingSchema {
    static let migrations = [
        Migration(
            "selection record",
            """
            CREATE TABLE decision_record (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                candidate_id :integer NOT NULL REFERENCES candidate (id),
                decided_by :integer NOT NULL REFERENCES person (id),
                decided_at :integer NOT NULL,
                decision :text NOT NULL,
                reason :text NOT NULL,
                decision_salt :bytes,
                inputs :text NOT NULL,
                salt :bytes NOT NULL
            ) :strict;
            CREATE INDEX decision_record_candidate ON decision_record (candidate_id, id);
            CREATE INDEX decision_record_network ON decision_record (network_id, id);
            CREATE TABLE candidate_dissent (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                candidate_id :integer NOT NULL REFERENCES candidate (id),
                person_id :integer NOT NULL REFERENCES person (id),
                reason :text NOT NULL,
                salt :bytes,
                dissented_at :integer NOT NULL
            ) :strict;
            CREATE INDEX candidate_dissent_candidate ON candidate_dissent (candidate_id, id);
            CREATE INDEX candidate_dissent_network ON candidate_dissent (network_id, id);
            CREATE INDEX event_subject ON event (network_id, subject_id);
            """)
    ]
}
