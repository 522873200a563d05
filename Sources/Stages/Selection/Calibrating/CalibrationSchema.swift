import Storage

/// Scores with the leniency of reviewers taken account of, as they were worked out last.
enum CalibrationSchema {
    static let migration = Migration(
        "calibration",
        """
        CREATE TABLE calibration (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            asked_by :integer NOT NULL REFERENCES person (id),
            asked_at :integer NOT NULL,
            scope :text NOT NULL,
            seats :integer NOT NULL,
            state :text NOT NULL,
            state_at :integer NOT NULL,
            basis :text NOT NULL DEFAULT '',
            refusal :text,
            refused_count :integer NOT NULL DEFAULT 0,
            refused_parts :text NOT NULL DEFAULT '',
            mean :real,
            candidate_variance :real,
            reviewer_variance :real,
            residual_variance :real,
            is_converged :integer NOT NULL DEFAULT 1,
            alpha :real,
            alpha_low :real,
            alpha_high :real,
            single :real,
            average :real,
            reviews_each :real
        ) :strict;
        CREATE INDEX calibration_network ON calibration (network_id, scope, id);
        CREATE TABLE calibrated_candidate (
            calibration_id :integer NOT NULL REFERENCES calibration (id),
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            place :integer NOT NULL,
            raw :real NOT NULL,
            calibrated :real NOT NULL,
            low :real NOT NULL,
            high :real NOT NULL,
            reviews :integer NOT NULL,
            first :real NOT NULL,
            PRIMARY KEY (calibration_id, candidate_id)
        ) :strict;
        CREATE TABLE calibrated_reviewer (
            calibration_id :integer NOT NULL REFERENCES calibration (id),
            network_id :integer NOT NULL,
            person_id :integer NOT NULL REFERENCES person (id),
            leniency :real NOT NULL,
            reviews :integer NOT NULL,
            PRIMARY KEY (calibration_id, person_id)
        ) :strict;
        """)
}
