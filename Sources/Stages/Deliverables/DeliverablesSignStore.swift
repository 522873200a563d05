import Domain
import Storage
import Words

/// Whoever writes or reviews a draft keeps what their seat promised to produce.
extension DeliverablesStore {
    func signs(_ facts: NetworkFacts, of people: [ID<Person>]) throws -> [SeatSign] {
        let rows = try connection.rows(
            """
            SELECT v.person_id, v.at, 0 AS reviewed, d.id, d.title FROM deliverable_version v
            JOIN deliverable d ON d.id = v.deliverable_id
            WHERE v.network_id = \(network) AND d.network_id = \(network) AND \(visible) AND v.person_id IN \(list: people)
            UNION ALL
            SELECT r.person_id, r.given_at, 1 AS reviewed, d.id, d.title FROM deliverable_review r
            JOIN deliverable d ON d.id = r.deliverable_id
            WHERE r.network_id = \(network) AND d.network_id = \(network) AND \(visible) AND r.person_id IN \(list: people)
                AND r.given_at IS NOT NULL
            """)
        return try rows.map { row in
            let title: String = try row["title"]
            let day = (try row["at"] as Moment).day()
            let reviewed: Bool = try row["reviewed"]
            return SeatSign(
                person: try row["person_id"], day: day, kinds: [.hours, .deliverable],
                sentence: reviewed ? say("Reviewed “\(title)”, \(day)") : say("Wrote at “\(title)”, \(day)"),
                address: Address(.deliverable, facts.slug, try row["id"] as ID<Deliverable>))
        }
    }
}
