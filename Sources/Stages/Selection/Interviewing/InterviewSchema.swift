import Storage

/// Rounds of interviews: when and where, who can when, who is to be seen, and the plans worked out.
enum InterviewSchema {
    static let migration = Migration(
        "rounds of interviews",
        """
        CREATE TABLE interview_round (
            network_id :integer PRIMARY KEY REFERENCES network (id),
            from_day :text NOT NULL,
            days :integer NOT NULL,
            hour :integer NOT NULL,
            per_day :integer NOT NULL,
            minutes :integer NOT NULL,
            time_zone :text NOT NULL,
            rooms :text NOT NULL,
            members :integer NOT NULL,
            most :integer NOT NULL
        ) :strict;
        CREATE TABLE interview_candidate (
            network_id :integer NOT NULL,
            candidate_id :integer PRIMARY KEY REFERENCES candidate (id)
        ) :strict;
        CREATE INDEX interview_candidate_network ON interview_candidate (network_id);
        CREATE TABLE interviewer (
            network_id :integer NOT NULL,
            person_id :integer NOT NULL REFERENCES person (id),
            chairs :integer NOT NULL,
            stated_at :integer NOT NULL,
            PRIMARY KEY (network_id, person_id)
        ) :strict;
        CREATE TABLE interviewer_hour (
            network_id :integer NOT NULL,
            person_id :integer NOT NULL REFERENCES person (id),
            starts_at :integer NOT NULL,
            PRIMARY KEY (network_id, person_id, starts_at)
        ) :strict;
        CREATE TABLE interview_proposal (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            asked_by :integer NOT NULL REFERENCES person (id),
            asked_at :integer NOT NULL,
            scope :text NOT NULL,
            minutes :integer NOT NULL,
            state :text NOT NULL,
            state_at :integer NOT NULL,
            most_possible :integer NOT NULL DEFAULT 0,
            unevenness :integer NOT NULL DEFAULT 0,
            least_unevenness :real NOT NULL DEFAULT 0,
            is_proven :integer NOT NULL DEFAULT 0,
            accepted_at :integer
        ) :strict;
        CREATE INDEX interview_proposal_network ON interview_proposal (network_id, scope, id);
        CREATE TABLE interview_meeting (
            proposal_id :integer NOT NULL REFERENCES interview_proposal (id),
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            starts_at :integer,
            room :text NOT NULL,
            PRIMARY KEY (proposal_id, candidate_id)
        ) :strict;
        CREATE TABLE interview_seat (
            proposal_id :integer NOT NULL REFERENCES interview_proposal (id),
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            person_id :integer NOT NULL REFERENCES person (id),
            chairs :integer NOT NULL,
            PRIMARY KEY (proposal_id, candidate_id, person_id)
        ) :strict;
        """)

    static let hours = Migration(
        "hours of candidates",
        """
        ALTER TABLE interview_candidate ADD COLUMN asked_at :integer NOT NULL DEFAULT 0;
        CREATE TABLE candidate_hour (
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            starts_at :integer NOT NULL,
            PRIMARY KEY (candidate_id, starts_at)
        ) :strict;
        CREATE INDEX candidate_hour_network ON candidate_hour (network_id);
        """)
}
