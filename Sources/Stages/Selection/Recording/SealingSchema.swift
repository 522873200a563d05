import Storage

/// The salts of what is sealed beside scores and decisions: applications, notes of visits, minutes, rules on named
/// candidates; and which model calibrated.
enum SealingSchema {
    static let migration = Migration(
        "selection seals",
        """
        ALTER TABLE candidate ADD COLUMN sent_salt :bytes;
        ALTER TABLE candidate ADD COLUMN proposal_salt :bytes;
        ALTER TABLE candidate_visit ADD COLUMN salt :bytes;
        ALTER TABLE panel_item ADD COLUMN minutes_salt :bytes;
        ALTER TABLE cohort_pair ADD COLUMN salt :bytes;
        ALTER TABLE calibration ADD COLUMN model :text NOT NULL DEFAULT '';
        """)
}
