import Domain
import Storage

/// What meetings write.
extension MeetingStore {
    func plan(_ meeting: PlanMeeting, by person: ID<Person>) throws -> ID<PanelMeeting> {
        let id: ID<PanelMeeting> = scene.newID()
        try connection.run(
            """
            INSERT INTO panel_meeting (id, network_id, title, held_on, starts_at, lasts, place, planned_at, quorum,
                ballot, planned_by)
            VALUES (\(id), \(network), \(meeting.title), \(meeting.day), \(meeting.starts), \(meeting.minutes),
                \(meeting.place), \(scene.now), \(meeting.quorum), \(meeting.ballot), \(person))
            """)
        try connection.insert(
            meeting.people.map { "\(id), \(network), \($0)" }, into: "panel_member (meeting_id, network_id, person_id)",
            "ON CONFLICT (meeting_id, person_id) DO NOTHING")
        return id
    }

    func add(_ candidate: ID<Candidate>, to meeting: ID<PanelMeeting>) throws -> ID<PanelItem> {
        let id: ID<PanelItem> = scene.newID()
        try connection.run(
            """
            INSERT INTO panel_item (id, network_id, meeting_id, candidate_id, place)
            VALUES (\(id), \(network), \(meeting), \(candidate),
                (SELECT coalesce(max(place), 0) + 1 FROM panel_item WHERE meeting_id = \(meeting)))
            """)
        return id
    }

    /// Two items of which the viewer knows change places; others stay where they are.
    func swap(_ one: ID<PanelItem>, _ other: ID<PanelItem>) throws {
        let places = try connection.rows(
            "SELECT id, place FROM panel_item WHERE network_id = \(network) AND id IN \(list: [one, other])"
        ).reduce(into: [ID<PanelItem>: Int]()) { $0[try $1["id"]] = try $1["place"] }
        try connection.update(
            [(one, places[other]), (other, places[one])].map { "\($0.0), \($0.1)" },
            "panel_item SET place = v.column2", where: "network_id = \(network) AND id = v.column1")
    }

    func drop(_ item: ID<PanelItem>) throws {
        try connection.run(
            "DELETE FROM panel_item WHERE network_id = \(network) AND id = \(item) AND opened_at IS NULL")
    }

    func note(_ present: Set<ID<Person>>, in meeting: ID<PanelMeeting>) throws {
        try connection.run(
            """
            UPDATE panel_member SET present_at = CASE WHEN person_id IN \(list: present.sorted())
                THEN coalesce(present_at, \(scene.now)) END
            WHERE network_id = \(network) AND meeting_id = \(meeting)
            """)
        for item in try openItems(of: meeting) { try moveOut(of: item) }
    }

    func open(_ meeting: ID<PanelMeeting>) throws {
        try connection.run(
            "UPDATE panel_meeting SET opened_at = \(scene.now) WHERE network_id = \(network) AND id = \(meeting)")
    }

    /// Items that are still open are ended and counted with their meeting, whoever may know of them.
    ///
    /// - Returns: for each the seal of what its votes came to.
    func endOpen(of meeting: MeetingRow) throws -> [ID<PanelItem>: Event.Fact] {
        let open = try openItems(of: meeting.id)
        for item in open { try moveOut(of: item) }
        let votes = try connection.rows(
            "SELECT item_id, vote FROM panel_vote WHERE network_id = \(network) AND item_id IN \(list: open) AND counts = 1"
        ).reduce(into: [ID<PanelItem>: [PanelMeeting.Vote]]()) {
            $0[try $1["item_id"], default: []].append(try $1["vote"])
        }
        return try open.reduce(into: [:]) { seals, item in
            let (salt, seal) = scene.seal(PanelTally(votes[item] ?? [], quorum: meeting.quorum).sealed)
            try end(item, minutes: nil, salt: salt)
            seals[item] = seal
        }
    }

    private func openItems(of meeting: ID<PanelMeeting>) throws -> [ID<PanelItem>] {
        try connection.column(
            """
            SELECT id FROM panel_item WHERE network_id = \(network) AND meeting_id = \(meeting)
                AND opened_at IS NOT NULL AND closed_at IS NULL ORDER BY id
            """)
    }

    func close(_ meeting: ID<PanelMeeting>, minutes: String) throws {
        try connection.run(
            """
            UPDATE panel_meeting SET closed_at = \(scene.now), minutes = \(minutes)
            WHERE network_id = \(network) AND id = \(meeting)
            """)
    }

    /// - Returns: who is moved out.
    @discardableResult
    func call(_ item: ID<PanelItem>) throws -> [ID<Person>] {
        try connection.run(
            "UPDATE panel_item SET opened_at = \(scene.now) WHERE network_id = \(network) AND id = \(item)")
        return try moveOut(of: item)
    }

    /// Everybody present who has a conflict of interest with its candidate leaves the room; what they voted does not count.
    @discardableResult
    func moveOut(of item: ID<PanelItem>) throws -> [ID<Person>] {
        let present = try connection.rows(
            """
            SELECT i.candidate_id, p.person_id FROM panel_item i JOIN panel_member p ON p.meeting_id = i.meeting_id
            WHERE i.network_id = \(network) AND i.id = \(item) AND p.present_at IS NOT NULL ORDER BY p.person_id
            """)
        guard let candidate: ID<Candidate> = try present.first.map({ try $0["candidate_id"] }) else { return [] }
        let tied = Set(try SelectionStore(scene).conflicts(on: candidate).filter(\.blocks).map(\.person))
        let out = try present.map { try $0["person_id"] as ID<Person> }.filter(tied.contains)
        try connection.insert(
            out.map { "\(item), \(network), \($0), \(scene.now)" },
            into: "panel_move (item_id, network_id, person_id, out_at)", "ON CONFLICT (item_id, person_id) DO NOTHING")
        try connection.run(
            """
            UPDATE panel_vote SET counts = 0
            WHERE network_id = \(network) AND item_id = \(item) AND person_id IN \(list: tied.sorted())
            """)
        return out
    }

    /// Closes the vote on an item; whoever was moved out comes back.
    func end(_ item: ID<PanelItem>, minutes: String?, salt: [UInt8]) throws {
        try connection.run(
            """
            UPDATE panel_item SET closed_at = \(scene.now), minutes = coalesce(\(minutes), minutes), salt = \(salt)
            WHERE network_id = \(network) AND id = \(item)
            """)
        try connection.run(
            """
            UPDATE panel_move SET back_at = \(scene.now)
            WHERE network_id = \(network) AND item_id = \(item) AND back_at IS NULL
            """)
    }

    func cast(_ vote: PanelMeeting.Vote, on item: ID<PanelItem>, by person: ID<Person>, salt: [UInt8]) throws {
        try connection.run(
            """
            INSERT INTO panel_vote (item_id, network_id, person_id, vote, salt, cast_at)
            VALUES (\(item), \(network), \(person), \(vote), \(salt), \(scene.now))
            ON CONFLICT (item_id, person_id) DO UPDATE SET vote = \(vote), salt = \(salt), cast_at = \(scene.now)
            """)
    }

    func keep(_ minutes: String, of item: ID<PanelItem>) throws {
        try connection.run(
            """
            UPDATE panel_item SET minutes = \(minutes)
            WHERE network_id = \(network) AND id = \(item)
            """)
    }

    func keep(_ minutes: String, of meeting: ID<PanelMeeting>) throws {
        try connection.run(
            """
            UPDATE panel_meeting SET minutes = \(minutes)
            WHERE network_id = \(network) AND id = \(meeting)
            """)
    }

    /// The words on each item of a meeting, whoever may know of it: what approval seals.
    func itemMinutes(of meeting: ID<PanelMeeting>) throws -> [(id: ID<PanelItem>, minutes: String)] {
        try connection.rows(
            "SELECT id, minutes FROM panel_item WHERE network_id = \(network) AND meeting_id = \(meeting) ORDER BY id"
        ).map { (try $0["id"], try $0["minutes"]) }
    }

    func approve(
        _ meeting: ID<PanelMeeting>, by person: ID<Person>, salt: [UInt8],
        _ items: [(id: ID<PanelItem>, salt: [UInt8])]
    ) throws {
        try connection.run(
            """
            UPDATE panel_meeting SET approved_at = \(scene.now), approved_by = \(person), salt = \(salt)
            WHERE network_id = \(network) AND id = \(meeting)
            """)
        try connection.update(
            items.map { "\($0.id), \($0.salt)" }, "panel_item SET minutes_salt = v.column2",
            where: "network_id = \(network) AND id = v.column1")
    }
}
