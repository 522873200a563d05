import Storage

/// Who sat on a seat before it was handed over.
enum SeatPastSchema {
    static let migrations = [
        Migration(
            "seat past",
            """
            CREATE TABLE seat_past (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                seat_id :integer NOT NULL REFERENCES seat (id),
                person_id :integer NOT NULL REFERENCES person (id),
                name :text NOT NULL,
                left_at :integer NOT NULL
            ) :strict;
            CREATE INDEX seat_past_seat ON seat_past (network_id, seat_id);
            """)
    ]
}
