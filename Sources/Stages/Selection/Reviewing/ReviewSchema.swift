import Storage

/// What belongs to a review beside its scores: drafts, abstentions, evidence, what stood before, and in which order one reads.
enum ReviewSchema {
    static let migration = Migration(
        "reviews with evidence",
        """
        ALTER TABLE candidate_review ADD COLUMN confidence :text;
        CREATE TABLE candidate_abstention (
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL,
            person_id :integer NOT NULL,
            criterion :text NOT NULL,
            reason :text NOT NULL,
            PRIMARY KEY (candidate_id, person_id, criterion),
            FOREIGN KEY (candidate_id, person_id) REFERENCES candidate_review (candidate_id, person_id)
        ) :strict;
        CREATE INDEX candidate_abstention_network ON candidate_abstention (network_id);
        CREATE TABLE candidate_evidence (
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL,
            person_id :integer NOT NULL,
            criterion :text NOT NULL,
            quote :text NOT NULL,
            source :text NOT NULL,
            question :text,
            revision :integer,
            PRIMARY KEY (candidate_id, person_id, criterion),
            FOREIGN KEY (candidate_id, person_id) REFERENCES candidate_review (candidate_id, person_id)
        ) :strict;
        CREATE INDEX candidate_evidence_network ON candidate_evidence (network_id);
        CREATE TABLE review_draft (
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL,
            person_id :integer NOT NULL,
            field :text NOT NULL,
            text :text NOT NULL,
            kept_at :integer NOT NULL,
            PRIMARY KEY (candidate_id, person_id, field),
            FOREIGN KEY (candidate_id, person_id) REFERENCES candidate_review (candidate_id, person_id)
        ) :strict;
        CREATE INDEX review_draft_person ON review_draft (network_id, person_id);
        CREATE TABLE earlier_review (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL,
            person_id :integer NOT NULL,
            said :text NOT NULL,
            salt :bytes NOT NULL,
            scored_at :integer NOT NULL,
            replaced_at :integer NOT NULL,
            reason :text NOT NULL,
            FOREIGN KEY (candidate_id, person_id) REFERENCES candidate_review (candidate_id, person_id)
        ) :strict;
        CREATE INDEX earlier_review_candidate ON earlier_review (candidate_id, person_id);
        CREATE TABLE earlier_mark (
            network_id :integer NOT NULL,
            review_id :integer NOT NULL REFERENCES earlier_review (id),
            criterion :text NOT NULL,
            was :integer,
            was_comment :text NOT NULL,
            score :integer,
            PRIMARY KEY (review_id, criterion)
        ) :strict;
        CREATE INDEX earlier_mark_network ON earlier_mark (network_id);
        CREATE TABLE reading_order (
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL,
            person_id :integer NOT NULL,
            place :real NOT NULL,
            PRIMARY KEY (candidate_id, person_id),
            FOREIGN KEY (candidate_id, person_id) REFERENCES candidate_review (candidate_id, person_id)
        ) :strict;
        CREATE INDEX reading_order_person ON reading_order (network_id, person_id);
        """)
}
