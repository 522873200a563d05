import Storage

/// Meetings of the panel: who was there, what was talked over, who was moved out, and how the votes went.
enum MeetingSchema {
    static let migration = Migration(
        "panel meetings",
        """
        CREATE TABLE panel_meeting (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL REFERENCES network (id),
            title :text NOT NULL,
            held_on :text NOT NULL,
            quorum :integer NOT NULL CHECK (quorum > 0),
            ballot :text NOT NULL,
            planned_by :integer NOT NULL REFERENCES person (id),
            opened_at :integer,
            closed_at :integer,
            minutes :text NOT NULL DEFAULT '',
            salt :bytes,
            approved_at :integer,
            approved_by :integer REFERENCES person (id)
        ) :strict;
        CREATE INDEX panel_meeting_network ON panel_meeting (network_id);
        CREATE TABLE panel_member (
            meeting_id :integer NOT NULL REFERENCES panel_meeting (id),
            network_id :integer NOT NULL,
            person_id :integer NOT NULL REFERENCES person (id),
            present_at :integer,
            PRIMARY KEY (meeting_id, person_id)
        ) :strict;
        CREATE INDEX panel_member_network ON panel_member (network_id, person_id);
        CREATE TABLE panel_item (
            id :integer PRIMARY KEY,
            network_id :integer NOT NULL,
            meeting_id :integer NOT NULL REFERENCES panel_meeting (id),
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            place :integer NOT NULL,
            opened_at :integer,
            closed_at :integer,
            minutes :text NOT NULL DEFAULT '',
            salt :bytes,
            UNIQUE (meeting_id, candidate_id)
        ) :strict;
        CREATE INDEX panel_item_network ON panel_item (network_id);
        CREATE INDEX panel_item_candidate ON panel_item (candidate_id);
        CREATE TABLE panel_move (
            item_id :integer NOT NULL REFERENCES panel_item (id),
            network_id :integer NOT NULL,
            person_id :integer NOT NULL REFERENCES person (id),
            out_at :integer NOT NULL,
            back_at :integer,
            PRIMARY KEY (item_id, person_id)
        ) :strict;
        CREATE INDEX panel_move_network ON panel_move (network_id);
        CREATE TABLE panel_vote (
            item_id :integer NOT NULL REFERENCES panel_item (id),
            network_id :integer NOT NULL,
            person_id :integer NOT NULL REFERENCES person (id),
            vote :text NOT NULL,
            salt :bytes NOT NULL,
            cast_at :integer NOT NULL,
            counts :integer NOT NULL DEFAULT 1,
            PRIMARY KEY (item_id, person_id)
        ) :strict;
        CREATE INDEX panel_vote_network ON panel_vote (network_id);
        ALTER TABLE earlier_review ADD COLUMN item_id :integer;
        """)

    static let times = Migration(
        "panel meeting times",
        """
        ALTER TABLE panel_meeting ADD COLUMN starts_at :integer;
        ALTER TABLE panel_meeting ADD COLUMN lasts :integer NOT NULL DEFAULT 0;
        ALTER TABLE panel_meeting ADD COLUMN place :text NOT NULL DEFAULT '';
        ALTER TABLE panel_meeting ADD COLUMN planned_at :integer;
        """)
}
