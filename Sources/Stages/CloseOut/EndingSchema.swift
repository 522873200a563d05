import Storage

/// What the way to the end grew by: reminders, the retrospect, staying in touch, asking keepers, and a later end.
enum EndingSchema {
    static let migration = Migration(
        "ending",
        """
        CREATE INDEX network_ending ON network (stage, ends);
        ALTER TABLE closing ADD COLUMN reminded :integer;
        ALTER TABLE keeper ADD COLUMN person_id :integer REFERENCES person (id);
        ALTER TABLE keeper ADD COLUMN refused_at :integer;
        ALTER TABLE keeper ADD COLUMN answer :text NOT NULL DEFAULT '';
        CREATE TABLE retrospect (
            network_id :integer PRIMARY KEY REFERENCES network (id),
            held_on :text NOT NULL,
            guests :text NOT NULL,
            taken :text NOT NULL
        ) :strict;
        CREATE TABLE contact (
            network_id :integer NOT NULL REFERENCES network (id),
            person_id :integer NOT NULL REFERENCES person (id),
            address :text NOT NULL,
            at :integer NOT NULL,
            PRIMARY KEY (network_id, person_id)
        ) :strict;
        CREATE TABLE later_end (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            until :text NOT NULL,
            reason :text NOT NULL,
            asked_by :integer NOT NULL REFERENCES person (id),
            asked_at :integer NOT NULL,
            granted :integer,
            answer :text NOT NULL DEFAULT '',
            answered_by :integer REFERENCES person (id),
            answered_at :integer
        ) :strict;
        CREATE INDEX later_end_network ON later_end (network_id, id);
        INSERT INTO closing_item (network_id, item) SELECT network_id, 'retrospect' FROM closing WHERE closed_at IS NULL;
        INSERT INTO closing_item (network_id, item) SELECT network_id, 'goals' FROM closing WHERE closed_at IS NULL;
        INSERT INTO closing_item (network_id, item) SELECT network_id, 'promises' FROM closing WHERE closed_at IS NULL;
        INSERT INTO closing_item (network_id, item) SELECT network_id, 'contacts' FROM closing WHERE closed_at IS NULL;
        INSERT INTO closing_item (network_id, item) SELECT network_id, 'grants' FROM closing WHERE closed_at IS NULL;
        """)
}
