import Storage

/// Group deliverables: plan, owners, versions, reviews, sign-offs, what they changed.
enum DeliverablesSchema {
    static let migrations = [
        Migration(
            "deliverables",
            """
            CREATE TABLE deliverable (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                title :text NOT NULL,
                what :text NOT NULL,
                audience :text NOT NULL,
                due :text,
                licence :text NOT NULL DEFAULT '',
                link :text NOT NULL DEFAULT '',
                revision :integer NOT NULL DEFAULT 0,
                version :integer NOT NULL DEFAULT 0,
                planned_at :integer NOT NULL,
                released_at :integer
            ) :strict;
            CREATE INDEX deliverable_network ON deliverable (network_id, id);
            CREATE TABLE deliverable_owner (
                network_id :integer NOT NULL,
                deliverable_id :integer NOT NULL REFERENCES deliverable (id),
                person_id :integer NOT NULL REFERENCES person (id),
                PRIMARY KEY (network_id, deliverable_id, person_id)
            ) :strict;
            CREATE INDEX deliverable_owner_person ON deliverable_owner (network_id, person_id);
            CREATE TABLE deliverable_version (
                network_id :integer NOT NULL,
                deliverable_id :integer NOT NULL REFERENCES deliverable (id),
                version :integer NOT NULL,
                text :text NOT NULL,
                note :text NOT NULL,
                person_id :integer,
                at :integer NOT NULL,
                PRIMARY KEY (network_id, deliverable_id, version)
            ) :strict;
            CREATE TABLE deliverable_review (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL,
                deliverable_id :integer NOT NULL REFERENCES deliverable (id),
                person_id :integer NOT NULL REFERENCES person (id),
                version :integer NOT NULL,
                asked_at :integer NOT NULL,
                outcome :text,
                comment :text NOT NULL DEFAULT '',
                salt :bytes,
                given_at :integer
            ) :strict;
            CREATE INDEX deliverable_review_deliverable ON deliverable_review (network_id, deliverable_id, id);
            CREATE INDEX deliverable_review_person ON deliverable_review (network_id, person_id, given_at);
            CREATE TABLE deliverable_sign_off (
                network_id :integer NOT NULL,
                deliverable_id :integer NOT NULL REFERENCES deliverable (id),
                version :integer NOT NULL,
                party_id :integer NOT NULL,
                person_id :integer NOT NULL REFERENCES person (id),
                at :integer NOT NULL,
                PRIMARY KEY (network_id, deliverable_id, version, party_id)
            ) :strict;
            CREATE TABLE uptake (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL,
                deliverable_id :integer NOT NULL REFERENCES deliverable (id),
                person_id :integer NOT NULL REFERENCES person (id),
                grant_name :text NOT NULL,
                text :text NOT NULL,
                at :integer NOT NULL
            ) :strict;
            CREATE INDEX uptake_deliverable ON uptake (network_id, deliverable_id, id);
            """),
        Migration(
            "deliverable-given-up",
            """
            ALTER TABLE deliverable ADD COLUMN given_up_at :integer;
            ALTER TABLE deliverable ADD COLUMN given_up_reason :text NOT NULL DEFAULT '';
            """),
        // Of what is imported often only the year is known.
        Migration(
            "deliverable-released-year",
            """
            ALTER TABLE deliverable ADD COLUMN released_is_year :integer NOT NULL DEFAULT 0;
            """),
        Migration("deliverable without revision", "ALTER TABLE deliverable DROP COLUMN revision;"),
    ]
}
