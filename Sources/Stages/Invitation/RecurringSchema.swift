import Storage

/// Promises that recur, and how often a seat was reminded of each.
enum RecurringSchema {
    static let migrations = [
        Migration(
            "recurring promises",
            """
            ALTER TABLE invitation_item ADD COLUMN every :text NOT NULL DEFAULT 'once';
            ALTER TABLE commitment ADD COLUMN every :text NOT NULL DEFAULT 'once';
            ALTER TABLE commitment ADD COLUMN until :text;
            ALTER TABLE commitment ADD COLUMN series_id :integer;
            ALTER TABLE commitment ADD COLUMN reminded :integer NOT NULL DEFAULT 0;
            CREATE INDEX commitment_series ON commitment (network_id, series_id, first_due);
            CREATE INDEX commitment_reminding ON commitment (due) WHERE state <> 'kept' AND reminded < 2;
            """)
    ]
}
