import Storage

/// What the cohort is asked to be, which cohorts were worked out or drawn, and from which pools.
enum CohortSchema {
    static let migration = Migration(
        "cohort as a set",
        """
        CREATE TABLE cohort_terms (
            network_id :integer PRIMARY KEY REFERENCES network (id),
            seats :integer NOT NULL,
            reserves :integer NOT NULL,
            per_organisation :integer,
            budget :integer,
            cost :text,
            covers :text NOT NULL,
            stated_at :integer NOT NULL
        ) :strict;
        CREATE TABLE cohort_quota (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            kind :text NOT NULL,
            question :text NOT NULL,
            value :text NOT NULL,
            low :integer NOT NULL,
            high :integer NOT NULL,
            least :integer NOT NULL,
            most :integer NOT NULL
        ) :strict;
        CREATE INDEX cohort_quota_network ON cohort_quota (network_id, id);
        CREATE TABLE cohort_pair (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            kind :text NOT NULL,
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            other_id :integer REFERENCES candidate (id),
            reason :text NOT NULL
        ) :strict;
        CREATE INDEX cohort_pair_network ON cohort_pair (network_id, id);
        CREATE TABLE cohort_seed (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            seed :text NOT NULL,
            reason :text NOT NULL,
            recorded_by :integer NOT NULL REFERENCES person (id),
            recorded_at :integer NOT NULL,
            used_at :integer
        ) :strict;
        CREATE INDEX cohort_seed_network ON cohort_seed (network_id, id);
        CREATE TABLE cohort (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            asked_by :integer NOT NULL REFERENCES person (id),
            asked_at :integer NOT NULL,
            scope :text NOT NULL,
            way :text NOT NULL,
            score :text NOT NULL,
            seats :integer NOT NULL,
            reserves :integer NOT NULL,
            per_organisation :integer,
            budget :integer,
            cost :text,
            covers :text NOT NULL,
            score_basis :text NOT NULL,
            terms_basis :text NOT NULL,
            seed_id :integer,
            reason :text NOT NULL,
            state :text NOT NULL,
            state_at :integer NOT NULL,
            total :real,
            cut :real,
            is_exact :integer NOT NULL DEFAULT 1,
            clash :text NOT NULL DEFAULT '',
            shapes :text NOT NULL DEFAULT '',
            accepted_at :integer,
            accepted_by :integer
        ) :strict;
        CREATE INDEX cohort_network ON cohort (network_id, scope, id);
        CREATE TABLE cohort_rule (
            cohort_id :integer NOT NULL REFERENCES cohort (id),
            network_id :integer NOT NULL,
            place :integer NOT NULL,
            kind :text NOT NULL,
            question :text NOT NULL,
            value :text NOT NULL,
            low :integer NOT NULL,
            high :integer NOT NULL,
            least :integer NOT NULL,
            most :integer NOT NULL,
            chosen :integer,
            cost :real,
            enters :text NOT NULL DEFAULT '',
            leaves :text NOT NULL DEFAULT '',
            PRIMARY KEY (cohort_id, place)
        ) :strict;
        CREATE TABLE cohort_bond (
            cohort_id :integer NOT NULL REFERENCES cohort (id),
            network_id :integer NOT NULL,
            place :integer NOT NULL,
            kind :text NOT NULL,
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            other_id :integer REFERENCES candidate (id),
            PRIMARY KEY (cohort_id, place)
        ) :strict;
        CREATE TABLE cohort_pool (
            cohort_id :integer NOT NULL REFERENCES cohort (id),
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            score :real NOT NULL,
            low :real,
            high :real,
            organisation_id :integer,
            price :integer NOT NULL,
            brings :text NOT NULL,
            lacks :text NOT NULL,
            covers :text NOT NULL,
            part :text NOT NULL,
            probability :real,
            reserve_place :integer,
            PRIMARY KEY (cohort_id, candidate_id)
        ) :strict;
        CREATE TABLE cohort_replacement (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL,
            cohort_id :integer NOT NULL REFERENCES cohort (id),
            left_id :integer NOT NULL REFERENCES candidate (id),
            taken_id :integer NOT NULL REFERENCES candidate (id),
            way :text NOT NULL,
            seed_id :integer,
            reason :text NOT NULL,
            fitting :integer NOT NULL,
            replaced_by :integer NOT NULL REFERENCES person (id),
            replaced_at :integer NOT NULL
        ) :strict;
        CREATE INDEX cohort_replacement_cohort ON cohort_replacement (cohort_id, id);
        """)
}
