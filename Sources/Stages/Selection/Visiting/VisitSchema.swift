import Storage

/// Visits and interviews that are planned, and what belongs to the notes of those that were held.
enum VisitSchema {
    static let migration = Migration(
        "planned visits",
        """
        CREATE TABLE visit_plan (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            kind :text NOT NULL,
            starts_at :integer NOT NULL,
            minutes :integer NOT NULL,
            place :text NOT NULL,
            purpose :text NOT NULL,
            planned_by :integer NOT NULL REFERENCES person (id),
            planned_at :integer NOT NULL,
            called_off_at :integer,
            called_off_reason :text NOT NULL DEFAULT ''
        ) :strict;
        CREATE INDEX visit_plan_candidate ON visit_plan (candidate_id, starts_at);
        CREATE TABLE visit_plan_person (
            plan_id :integer NOT NULL REFERENCES visit_plan (id),
            network_id :integer NOT NULL,
            person_id :integer NOT NULL REFERENCES person (id),
            PRIMARY KEY (plan_id, person_id)
        ) :strict;
        CREATE TABLE visit_evidence (
            visit_id :integer PRIMARY KEY REFERENCES candidate_visit (id),
            network_id :integer NOT NULL,
            weight :text NOT NULL
        ) :strict;
        CREATE TABLE visit_note (
            visit_id :integer NOT NULL REFERENCES candidate_visit (id),
            network_id :integer NOT NULL,
            criterion :text NOT NULL,
            text :text NOT NULL,
            PRIMARY KEY (visit_id, criterion)
        ) :strict;
        CREATE TABLE visit_file (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL,
            visit_id :integer NOT NULL REFERENCES candidate_visit (id),
            name :text NOT NULL,
            type :text NOT NULL,
            digest :text NOT NULL,
            size :integer NOT NULL
        ) :strict;
        CREATE INDEX visit_file_visit ON visit_file (visit_id, id);
        CREATE INDEX visit_file_digest ON visit_file (digest);
        """)
}
