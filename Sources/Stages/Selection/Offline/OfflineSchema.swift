import Storage

/// Forms that came back: one row for each line of the file, as it was read.
enum OfflineSchema {
    static let migration = Migration(
        "reviews written offline",
        """
        CREATE TABLE review_upload (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL,
            person_id :integer NOT NULL REFERENCES person (id),
            name :text NOT NULL,
            uploaded_at :integer NOT NULL,
            taken_at :integer
        ) :strict;
        CREATE INDEX review_upload_person ON review_upload (network_id, person_id);
        CREATE TABLE review_upload_row (
            upload_id :integer NOT NULL REFERENCES review_upload (id),
            network_id :integer NOT NULL,
            line :integer NOT NULL,
            candidate_id :integer,
            piece :text NOT NULL,
            score :text NOT NULL,
            why :text NOT NULL,
            quote :text NOT NULL,
            quote_from :text NOT NULL,
            confidence :text NOT NULL,
            basis :text NOT NULL,
            fault :text,
            PRIMARY KEY (upload_id, line)
        ) :strict;
        CREATE INDEX review_upload_row_network ON review_upload_row (network_id);
        """)
}
