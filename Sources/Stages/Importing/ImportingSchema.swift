import Storage

/// What networks that lived elsewhere brought along.
enum ImportingSchema {
    static let migrations = [
        Migration(
            "importing",
            """
            CREATE TABLE import_key (
                source :text NOT NULL,
                kind :text NOT NULL,
                key :text NOT NULL,
                id :integer NOT NULL,
                at :integer NOT NULL,
                PRIMARY KEY (source, kind, key)
            ) :strict;
            CREATE INDEX import_key_id ON import_key (id);
            CREATE TABLE imported_place (
                network_id :integer NOT NULL REFERENCES network (id),
                person_id :integer NOT NULL REFERENCES person (id),
                called :text NOT NULL,
                PRIMARY KEY (network_id, person_id)
            ) :strict;
            CREATE TABLE imported_tie (
                network_id :integer NOT NULL REFERENCES network (id),
                kind :text NOT NULL,
                from_id :integer NOT NULL REFERENCES person (id),
                to_id :integer NOT NULL REFERENCES person (id),
                PRIMARY KEY (network_id, kind, from_id, to_id)
            ) :strict;
            """),
        Migration(
            "claims",
            """
            CREATE TABLE claim (
                person_id :integer PRIMARY KEY REFERENCES person (id),
                email :text NOT NULL,
                offered_at :integer NOT NULL
            ) :strict;
            CREATE INDEX import_key_kind ON import_key (kind, id);
            """),
    ]
}
