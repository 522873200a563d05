import Storage

/// What reviewers know and want, and who was proposed to read what.
enum AssignmentSchema {
    static let migration = Migration(
        "assignment of reviewers",
        """
        CREATE TABLE reviewer_expertise (
            network_id :integer NOT NULL,
            person_id :integer NOT NULL REFERENCES person (id),
            text :text NOT NULL,
            topics :text NOT NULL,
            some_topics :text NOT NULL,
            stated_at :integer NOT NULL,
            PRIMARY KEY (network_id, person_id)
        ) :strict;
        CREATE TABLE bidding (
            network_id :integer PRIMARY KEY REFERENCES network (id),
            opened_at :integer
        ) :strict;
        CREATE TABLE candidate_bid (
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            person_id :integer NOT NULL REFERENCES person (id),
            bid :text NOT NULL,
            bid_at :integer NOT NULL,
            PRIMARY KEY (candidate_id, person_id)
        ) :strict;
        CREATE INDEX candidate_bid_person ON candidate_bid (network_id, person_id);
        CREATE TABLE assignment_proposal (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            asked_by :integer NOT NULL REFERENCES person (id),
            asked_at :integer NOT NULL,
            scope :text NOT NULL,
            reviews_each :integer NOT NULL,
            least :integer NOT NULL,
            most :integer NOT NULL,
            aim :text NOT NULL,
            expertise_weight :integer NOT NULL,
            text_weight :integer NOT NULL,
            bid_weight :integer NOT NULL,
            one_per_organisation :integer NOT NULL,
            state :text NOT NULL,
            state_at :integer NOT NULL,
            floor :real,
            floor_bound :real,
            total :real,
            total_bound :real,
            is_exact :integer,
            floor_today :real,
            total_today :real,
            shortage :text,
            short_of :text NOT NULL DEFAULT '',
            short_need :integer NOT NULL DEFAULT 0,
            short_missing :integer NOT NULL DEFAULT 0,
            accepted_at :integer,
            accepted_by :integer
        ) :strict;
        CREATE INDEX assignment_proposal_network ON assignment_proposal (network_id, scope, id);
        CREATE TABLE assignment_pair (
            proposal_id :integer NOT NULL REFERENCES assignment_proposal (id),
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            person_id :integer NOT NULL REFERENCES person (id),
            change :text NOT NULL,
            is_frozen :integer NOT NULL,
            fit :real NOT NULL,
            expertise :real NOT NULL,
            likeness :real NOT NULL,
            bid :real NOT NULL,
            topics :text NOT NULL,
            words :text NOT NULL,
            PRIMARY KEY (proposal_id, candidate_id, person_id)
        ) :strict;
        """)
}
