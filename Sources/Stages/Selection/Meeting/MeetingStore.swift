import Domain
import Storage

/// Meetings of the panel, as far as the viewer may know of the candidates on their agendas.
struct MeetingStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// The meetings the viewer leads or sits in, the latest first.
    func meetings(_ sight: CandidateSight, _ which: SQL = "1 = 1") throws -> [MeetingRow] {
        let own: SQL =
            sight.seesAll
            ? "1 = 1"
            : "EXISTS (SELECT 1 FROM panel_member p WHERE p.meeting_id = m.id AND p.person_id = \(sight.person))"
        return try rows("\(own) AND \(which)")
    }

    /// One of them, for letters to those who sit in it.
    func meeting(_ id: ID<PanelMeeting>) throws -> MeetingRow? { try rows("m.id = \(id)").first }

    private func rows(_ which: SQL) throws -> [MeetingRow] {
        try connection.rows(
            """
            SELECT m.* FROM panel_meeting m WHERE m.network_id = \(network) AND \(which)
            ORDER BY m.held_on DESC, m.id DESC LIMIT 200
            """
        ).map {
            MeetingRow(
                id: try $0["id"], title: try $0["title"], day: try $0["held_on"], starts: try $0["starts_at"],
                lasts: try $0["lasts"], place: try $0["place"], planned: try $0["planned_at"], quorum: try $0["quorum"],
                ballot: try $0["ballot"], opened: try $0["opened_at"], closed: try $0["closed_at"],
                approved: try $0["approved_at"], minutes: try $0["minutes"])
        }
    }

    func titles(of meetings: [ID<PanelMeeting>]) throws -> [ID<PanelMeeting>: String] {
        try connection.rows(
            """
            SELECT id, title FROM panel_meeting
            WHERE network_id = \(network) AND id IN \(list: Set(meetings).sorted())
            """
        ).reduce(into: [:]) { $0[try $1["id"]] = try $1["title"] as String }
    }

    func members(of meeting: ID<PanelMeeting>) throws -> [MemberRow] {
        try connection.rows(
            """
            SELECT p.person_id, coalesce(m.name, q.name) AS name, p.present_at IS NOT NULL AS present
            FROM panel_member p JOIN person q ON q.id = p.person_id
            LEFT JOIN membership m ON m.network_id = p.network_id AND m.person_id = p.person_id
            WHERE p.network_id = \(network) AND p.meeting_id = \(meeting) ORDER BY name, p.person_id
            """
        ).map { MemberRow(person: try $0["person_id"], name: try $0["name"], isPresent: try $0["present"]) }
    }

    /// - Parameter candidates: those the viewer may know of; items of others are not there.
    func items(of meeting: ID<PanelMeeting>, on candidates: [ID<Candidate>]) throws -> [ItemRow] {
        try connection.rows(
            """
            SELECT i.*, (SELECT count(*) FROM panel_vote v WHERE v.item_id = i.id AND v.counts = 1) AS number
            FROM panel_item i
            WHERE i.network_id = \(network) AND i.meeting_id = \(meeting) AND i.candidate_id IN \(list: candidates)
            ORDER BY i.place, i.id
            """
        ).map {
            ItemRow(
                id: try $0["id"], candidate: try $0["candidate_id"], opened: try $0["opened_at"],
                closed: try $0["closed_at"], minutes: try $0["minutes"],
                cast: try $0["number"])
        }
    }

    /// Votes on these items: one's own always, those of others once the item is closed, or at once in an open ballot.
    func votes(on items: [ID<PanelItem>]) throws -> [VoteRow] {
        try connection.rows(
            """
            SELECT v.item_id, v.person_id, coalesce(p.name, q.name) AS name, v.vote, v.counts FROM panel_vote v
            JOIN panel_item i ON i.id = v.item_id JOIN panel_meeting m ON m.id = i.meeting_id
            JOIN person q ON q.id = v.person_id
            LEFT JOIN membership p ON p.network_id = v.network_id AND p.person_id = v.person_id
            WHERE v.network_id = \(network) AND v.item_id IN \(list: items)
                AND (i.closed_at IS NOT NULL OR m.ballot = \(PanelMeeting.Ballot.open)
                    OR v.person_id = \(scene.actor.person))
            ORDER BY name, v.person_id
            """
        ).map {
            VoteRow(
                item: try $0["item_id"], person: try $0["person_id"], name: try $0["name"], vote: try $0["vote"],
                counts: try $0["counts"])
        }
    }

    func moves(on items: [ID<PanelItem>]) throws -> [MoveRow] {
        try connection.rows(
            """
            SELECT o.item_id, o.person_id, coalesce(p.name, q.name) AS name, o.out_at, o.back_at FROM panel_move o
            JOIN person q ON q.id = o.person_id
            LEFT JOIN membership p ON p.network_id = o.network_id AND p.person_id = o.person_id
            WHERE o.network_id = \(network) AND o.item_id IN \(list: items) ORDER BY o.out_at, name, o.person_id
            """
        ).map {
            MoveRow(
                item: try $0["item_id"], person: try $0["person_id"], name: try $0["name"], out: try $0["out_at"],
                back: try $0["back_at"])
        }
    }

    /// Candidates whose reviews differ most, with the distance between their highest and lowest review; undecided ones.
    func differing(_ sight: CandidateSight) throws -> [ID<Candidate>] {
        try connection.column(
            """
            SELECT t.id FROM (
                SELECT c.id, v.person_id, CAST(sum(s.score * k.weight) AS DOUBLE PRECISION)
                    / CAST(sum(k.weight) AS DOUBLE PRECISION) AS value
                FROM candidate c
                JOIN candidate_review v ON v.candidate_id = c.id AND v.released_at IS NULL AND v.scored_at IS NOT NULL
                JOIN candidate_score s ON s.candidate_id = c.id AND s.person_id = v.person_id
                JOIN call_criterion k ON k.network_id = c.network_id AND k.criterion = s.criterion
                    AND k.version = coalesce(c.proposal_version, c.version) AND k.weight > 0
                WHERE \(SelectionStore(scene).known(to: sight)) AND c.withdrawn_at IS NULL AND c.decision IS NULL
                GROUP BY c.id, v.person_id) t
            GROUP BY t.id HAVING count(*) > 1 ORDER BY max(t.value) - min(t.value) DESC, t.id
            """)
    }
}
