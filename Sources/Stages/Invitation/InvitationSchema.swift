import Storage

/// Invitations with their items and rounds, seats, and what they promised.
enum InvitationSchema {
    static let migrations = [
        Migration(
            "invitation",
            """
            CREATE TABLE invitation (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                organisation_id :integer NOT NULL REFERENCES organisation (id),
                candidate_id :integer,
                person_id :integer NOT NULL REFERENCES person (id),
                name :text NOT NULL,
                email :text NOT NULL,
                own_words :text NOT NULL,
                sent_by :integer,
                sent_at :integer NOT NULL,
                state :text NOT NULL,
                reason :text NOT NULL DEFAULT ''
            ) :strict;
            CREATE INDEX invitation_network ON invitation (network_id, organisation_id);
            CREATE INDEX invitation_person ON invitation (network_id, person_id);
            CREATE TABLE invitation_item (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                invitation_id :integer NOT NULL REFERENCES invitation (id),
                kind :text NOT NULL,
                asked :text NOT NULL,
                asked_due :text NOT NULL,
                text :text NOT NULL,
                due :text NOT NULL,
                why :text NOT NULL,
                state :text NOT NULL,
                reason :text NOT NULL DEFAULT '',
                salt :bytes
            ) :strict;
            CREATE INDEX invitation_item_invitation ON invitation_item (network_id, invitation_id);
            CREATE TABLE renegotiation (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                item_id :integer NOT NULL REFERENCES invitation_item (id),
                text :text NOT NULL,
                due :text NOT NULL,
                why :text NOT NULL,
                at :integer NOT NULL,
                answer :text,
                note :text NOT NULL DEFAULT '',
                answered_by :integer,
                answered_at :integer,
                salt :bytes
            ) :strict;
            CREATE INDEX renegotiation_item ON renegotiation (network_id, item_id);
            CREATE TABLE seat (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                organisation_id :integer NOT NULL REFERENCES organisation (id),
                candidate_id :integer,
                made_at :integer NOT NULL
            ) :strict;
            CREATE INDEX seat_network ON seat (network_id, organisation_id);
            CREATE TABLE invitation_signature (
                invitation_id :integer PRIMARY KEY REFERENCES invitation (id),
                network_id :integer NOT NULL REFERENCES network (id),
                seat_id :integer NOT NULL REFERENCES seat (id),
                person_id :integer NOT NULL REFERENCES person (id),
                name :text NOT NULL,
                charter_version :integer NOT NULL,
                at :integer NOT NULL
            ) :strict;
            CREATE INDEX invitation_signature_network ON invitation_signature (network_id);
            CREATE TABLE commitment (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                seat_id :integer NOT NULL REFERENCES seat (id),
                kind :text NOT NULL,
                text :text NOT NULL,
                due :text NOT NULL,
                first_due :text NOT NULL,
                state :text NOT NULL,
                evidence :text NOT NULL DEFAULT '',
                reason :text NOT NULL DEFAULT '',
                changed_by :integer,
                changed_at :integer NOT NULL
            ) :strict;
            CREATE INDEX commitment_seat ON commitment (network_id, seat_id, due);
            CREATE INDEX commitment_due ON commitment (network_id, due);
            """)
    ]
}
