import Domain
import Foundation
import Storage

/// What reviewers state of themselves and bid on.
extension SelectionStore {
    struct Expertise: Sendable {
        /// In the reviewer's own words.
        var text = ""
        /// Topics they know well, and topics they know somewhat.
        var topics: [String] = []
        var someTopics: [String] = []
    }

    func expertise() throws -> [ID<Person>: Expertise] {
        try connection.rows(
            "SELECT person_id, text, topics, some_topics FROM reviewer_expertise WHERE network_id = \(network)"
        ).reduce(into: [:]) {
            $0[try $1["person_id"]] = Expertise(
                text: try $1["text"], topics: Self.topics(try $1["topics"]),
                someTopics: Self.topics(try $1["some_topics"]))
        }
    }

    func expertise(of person: ID<Person>) throws -> Expertise? {
        try connection.first(
            """
            SELECT text, topics, some_topics FROM reviewer_expertise
            WHERE network_id = \(network) AND person_id = \(person)
            """
        ).map {
            Expertise(
                text: try $0["text"], topics: Self.topics(try $0["topics"]),
                someTopics: Self.topics(try $0["some_topics"]))
        }
    }

    func state(_ expertise: Expertise, of person: ID<Person>) throws {
        let topics = expertise.topics.joined(separator: "\n")
        let some = expertise.someTopics.joined(separator: "\n")
        try connection.run(
            """
            INSERT INTO reviewer_expertise (network_id, person_id, text, topics, some_topics, stated_at)
            VALUES (\(network), \(person), \(expertise.text), \(topics), \(some), \(scene.now))
            ON CONFLICT (network_id, person_id) DO UPDATE SET text = \(expertise.text), topics = \(topics),
                some_topics = \(some), stated_at = \(scene.now)
            """)
    }

    /// Topics as people list them: by lines or commas, each once.
    static func topics(_ list: String) -> [String] {
        var seen: Set<String> = []
        return list.split { $0.isNewline || $0 == "," || $0 == ";" }
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter {
                !$0.isEmpty && seen.insert($0.lowercased()).inserted
            }
    }

    func bidding() throws -> Bidding {
        let opened: Moment? = try connection.first("SELECT opened_at FROM bidding WHERE network_id = \(network)")
            .flatMap { try $0["opened_at"] }
        return Bidding(stage: try CharterStore(scene).stage(), phase: try phase(), isOpen: opened != nil)
    }

    func turnBidding(isOpen: Bool) throws {
        let opened = isOpen ? scene.now : nil
        try connection.run(
            """
            INSERT INTO bidding (network_id, opened_at) VALUES (\(network), \(opened))
            ON CONFLICT (network_id) DO UPDATE SET opened_at = \(opened)
            """)
    }

    /// A candidate to bid on, by the name under which the reviewer may know it.
    struct BidRow: Sendable {
        let id: ID<Candidate>
        let organisation: String?
        let number: Int?
        let bid: Bid?
    }

    /// What the one who looks may bid on: assigned to them and not begun, or all that are eligible where the list is open.
    func bidRows(_ bidding: Bidding) throws -> [BidRow] {
        guard let sight = try sight(), scene.actor.holds(.reviewer) else { return [] }
        let open: SQL = bidding.showsCandidates ? "c.eligibility = \(Eligibility.eligible)" : "1 = 0"
        let names: SQL = sight.seesNames ? "1 = 1" : "1 = 0"
        return try connection.rows(
            """
            SELECT c.id, CASE WHEN \(names) THEN c.organisation END AS organisation,
                CASE WHEN \(names) THEN NULL ELSE n.number END AS number, b.bid
            FROM candidate c LEFT JOIN candidate_number n ON n.candidate_id = c.id
            LEFT JOIN candidate_bid b ON b.candidate_id = c.id AND b.person_id = \(sight.person)
            LEFT JOIN candidate_review o
                ON o.candidate_id = c.id AND o.person_id = \(sight.person) AND o.released_at IS NULL
            WHERE \(known(to: sight)) AND c.withdrawn_at IS NULL AND o.declared_at IS NULL
                AND (o.person_id IS NOT NULL OR \(open))
            ORDER BY CASE WHEN \(names) THEN c.organisation END, n.number, c.id
            """
        ).map {
            BidRow(id: try $0["id"], organisation: try $0["organisation"], number: try $0["number"], bid: try $0["bid"])
        }
    }

    func keep(_ bids: [ID<Candidate>: Bid?], of person: ID<Person>) throws {
        let none = bids.filter { $0.value == nil }.keys.sorted()
        try connection.run(
            """
            DELETE FROM candidate_bid
            WHERE network_id = \(network) AND candidate_id IN \(list: none) AND person_id = \(person)
            """)
        let rows = bids.compactMapValues { $0 }.sorted { $0.key < $1.key }.map { candidate, bid -> SQL in
            "\(network), \(candidate), \(person), \(bid), \(scene.now)"
        }
        try connection.insert(
            rows, into: "candidate_bid (network_id, candidate_id, person_id, bid, bid_at)",
            "ON CONFLICT (candidate_id, person_id) DO UPDATE SET bid = excluded.bid, bid_at = excluded.bid_at")
    }

    func bids() throws -> [ID<Person>: [ID<Candidate>: Bid]] {
        try connection.rows("SELECT person_id, candidate_id, bid FROM candidate_bid WHERE network_id = \(network)")
            .reduce(into: [:]) { $0[try $1["person_id"], default: [:]][try $1["candidate_id"]] = try $1["bid"] }
    }
}
