import Storage

/// The call, applications, and what reviewers and conveners say of them.
enum SelectionSchema {
    static let migrations = [
        Migration(
            "selection",
            """
            CREATE TABLE call (
                network_id :integer PRIMARY KEY REFERENCES network (id),
                title :text NOT NULL,
                text :text NOT NULL,
                seats :integer NOT NULL CHECK (seats > 0),
                deadline :text NOT NULL,
                opened_at :integer,
                closed_at :integer,
                revision :integer NOT NULL DEFAULT 0
            ) :strict;
            CREATE TABLE rubric (
                network_id :integer NOT NULL REFERENCES call (network_id),
                criterion :text NOT NULL,
                lowest :text NOT NULL,
                highest :text NOT NULL,
                PRIMARY KEY (network_id, criterion)
            ) :strict;
            CREATE TABLE candidate (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                email :text NOT NULL,
                language :text NOT NULL,
                person_id :integer REFERENCES person (id),
                organisation_id :integer REFERENCES organisation (id),
                organisation :text NOT NULL DEFAULT '',
                contact :text NOT NULL DEFAULT '',
                vision :text NOT NULL DEFAULT '',
                interest :text NOT NULL DEFAULT '',
                commitment :text NOT NULL DEFAULT '',
                sharing :text NOT NULL DEFAULT '',
                own_grant :text NOT NULL DEFAULT '',
                grant_duties :text NOT NULL DEFAULT '',
                revision :integer NOT NULL DEFAULT 0,
                begun_at :integer NOT NULL,
                sent_at :integer,
                withdrawn_at :integer,
                eligibility :text,
                eligibility_reason :text,
                eligibility_salt :bytes,
                decision :text,
                decision_reason :text,
                decision_salt :bytes,
                decided_by :integer,
                decided_at :integer,
                released_at :integer
            ) :strict;
            CREATE INDEX candidate_network ON candidate (network_id, sent_at);
            CREATE INDEX candidate_email ON candidate (network_id, email);
            CREATE TABLE application_file (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL,
                candidate_id :integer NOT NULL REFERENCES candidate (id),
                name :text NOT NULL,
                type :text NOT NULL,
                digest :text NOT NULL,
                size :integer NOT NULL,
                added_at :integer NOT NULL
            ) :strict;
            CREATE INDEX application_file_candidate ON application_file (candidate_id, id);
            CREATE TABLE candidate_review (
                network_id :integer NOT NULL,
                candidate_id :integer NOT NULL REFERENCES candidate (id),
                person_id :integer NOT NULL REFERENCES person (id),
                assigned_at :integer NOT NULL,
                declared_at :integer,
                has_conflict :integer,
                ties :text NOT NULL DEFAULT '',
                scored_at :integer,
                salt :bytes,
                released_at :integer,
                PRIMARY KEY (candidate_id, person_id)
            ) :strict;
            CREATE INDEX candidate_review_person ON candidate_review (network_id, person_id);
            CREATE TABLE candidate_score (
                network_id :integer NOT NULL,
                candidate_id :integer NOT NULL,
                person_id :integer NOT NULL,
                criterion :text NOT NULL,
                score :integer NOT NULL CHECK (score BETWEEN 1 AND 5),
                comment :text NOT NULL,
                PRIMARY KEY (candidate_id, person_id, criterion),
                FOREIGN KEY (candidate_id, person_id) REFERENCES candidate_review (candidate_id, person_id)
            ) :strict;
            CREATE TABLE candidate_visit (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL,
                candidate_id :integer NOT NULL REFERENCES candidate (id),
                person_id :integer NOT NULL REFERENCES person (id),
                kind :text NOT NULL,
                held_on :text NOT NULL,
                notes :text NOT NULL,
                recorded_at :integer NOT NULL
            ) :strict;
            CREATE INDEX candidate_visit_candidate ON candidate_visit (candidate_id, held_on);
            """),
        CallVersionsSchema.migration,
    ]
}
