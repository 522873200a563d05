import Storage

/// Conflicts of interest, the phases of the selection, and who opened what.
enum SightSchema {
    static let migrations = [
        Migration(
            "selection sight",
            """
            CREATE TABLE named_tie (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL,
                person_id :integer REFERENCES person (id),
                candidate_id :integer REFERENCES candidate (id),
                level :text NOT NULL,
                name :text NOT NULL,
                reason :text NOT NULL,
                named_at :integer NOT NULL,
                CHECK ((person_id IS NULL) <> (candidate_id IS NULL))
            ) :strict;
            CREATE INDEX named_tie_person ON named_tie (network_id, person_id);
            CREATE INDEX named_tie_candidate ON named_tie (candidate_id);
            CREATE TABLE candidate_stepped_back (
                network_id :integer NOT NULL,
                candidate_id :integer NOT NULL REFERENCES candidate (id),
                person_id :integer NOT NULL REFERENCES person (id),
                ties :text NOT NULL,
                at :integer NOT NULL,
                PRIMARY KEY (candidate_id, person_id)
            ) :strict;
            CREATE INDEX candidate_stepped_back_person ON candidate_stepped_back (person_id);
            CREATE TABLE candidate_confirmation (
                network_id :integer NOT NULL,
                candidate_id :integer NOT NULL REFERENCES candidate (id),
                person_id :integer NOT NULL REFERENCES person (id),
                ties :text NOT NULL,
                confirmed_at :integer NOT NULL,
                PRIMARY KEY (candidate_id, person_id)
            ) :strict;
            CREATE INDEX candidate_confirmation_network ON candidate_confirmation (network_id);
            CREATE TABLE conflict_clearing (
                network_id :integer NOT NULL,
                candidate_id :integer NOT NULL REFERENCES candidate (id),
                person_id :integer NOT NULL REFERENCES person (id),
                kind :text NOT NULL,
                reason :text NOT NULL,
                salt :bytes NOT NULL,
                cleared_by :integer NOT NULL REFERENCES person (id),
                cleared_at :integer NOT NULL,
                PRIMARY KEY (candidate_id, person_id, kind)
            ) :strict;
            CREATE INDEX conflict_clearing_network ON conflict_clearing (network_id);
            CREATE TABLE selection_phase (
                network_id :integer NOT NULL REFERENCES network (id),
                phase :text NOT NULL,
                shows_names :integer NOT NULL,
                shows_reviews :text NOT NULL,
                shows_scores :integer NOT NULL,
                takes_reviews :integer NOT NULL,
                PRIMARY KEY (network_id, phase)
            ) :strict;
            CREATE TABLE selection_course (
                network_id :integer PRIMARY KEY REFERENCES network (id),
                phase :text NOT NULL,
                entered_at :integer NOT NULL
            ) :strict;
            CREATE TABLE candidate_number (
                network_id :integer NOT NULL,
                candidate_id :integer PRIMARY KEY REFERENCES candidate (id),
                number :integer NOT NULL,
                UNIQUE (network_id, number)
            ) :strict;
            INSERT INTO candidate_number (network_id, candidate_id, number)
            SELECT network_id, id, row_number() OVER (
                PARTITION BY network_id ORDER BY (id % 1000003) * 7919 % 1000003, id)
            FROM candidate WHERE sent_at IS NOT NULL;
            CREATE TABLE dossier_opening (
                network_id :integer NOT NULL,
                candidate_id :integer NOT NULL REFERENCES candidate (id),
                person_id :integer NOT NULL REFERENCES person (id),
                file_id :integer NOT NULL,
                opened_at :integer NOT NULL
            ) :strict;
            CREATE INDEX dossier_opening_candidate ON dossier_opening (candidate_id, person_id, opened_at);
            CREATE INDEX person_same_as ON person (same_as);
            CREATE INDEX membership_organisation ON membership (organisation_id);
            CREATE INDEX candidate_person ON candidate (person_id);
            CREATE INDEX candidate_organisation ON candidate (organisation_id);
            """)
    ]
}
