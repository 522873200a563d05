import Storage

/// The end of a network: when it began and why, its checklist, its keepers, and what each person wants published.
enum CloseOutSchema {
    static let migrations = [
        Migration(
            "close-out",
            """
            CREATE TABLE closing (
                network_id :integer PRIMARY KEY REFERENCES network (id),
                begun_at :integer NOT NULL,
                reason :text NOT NULL,
                thanks :text NOT NULL DEFAULT '',
                closed_at :integer
            ) :strict;
            CREATE TABLE closing_item (
                network_id :integer NOT NULL REFERENCES network (id),
                item :text NOT NULL,
                owner_id :integer REFERENCES person (id),
                due :text,
                note :text NOT NULL DEFAULT '',
                ticked_at :integer,
                PRIMARY KEY (network_id, item)
            ) :strict;
            CREATE TABLE keeper (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                resource :text NOT NULL,
                name :text NOT NULL,
                place :text NOT NULL,
                until :text,
                agreed_at :integer
            ) :strict;
            CREATE INDEX keeper_network ON keeper (network_id);
            CREATE TABLE consent (
                network_id :integer NOT NULL REFERENCES network (id),
                person_id :integer NOT NULL REFERENCES person (id),
                choice :text NOT NULL,
                salt :bytes NOT NULL,
                at :integer NOT NULL,
                PRIMARY KEY (network_id, person_id)
            ) :strict;
            """)
    ]
}
