import Domain
import Storage
import Words

/// Whoever comes to an activity and writes in conversations keeps what their seat promised.
extension ExchangeStore {
    func signs(_ facts: NetworkFacts, of people: [ID<Person>]) throws -> [SeatSign] {
        try attended(facts, people) + wrote(facts, people)
    }

    private func attended(_ facts: NetworkFacts, _ people: [ID<Person>]) throws -> [SeatSign] {
        try connection.rows(
            """
            SELECT t.person_id, a.id, a.title, a.starts_at FROM attendance t JOIN activity a ON a.id = t.activity_id
            WHERE t.network_id = \(network) AND a.network_id = \(network) AND t.person_id IN \(list: people)
                AND a.cancelled_at IS NULL
            """
        ).map { row in
            let title: String = try row["title"]
            let day = (try row["starts_at"] as Moment).day()
            return SeatSign(
                person: try row["person_id"], day: day, kinds: [.hours, .activity],
                sentence: say("Came to “\(title)”, \(day)"),
                address: Address(.activity, facts.slug, try row["id"] as ID<Activity>))
        }
    }

    private func wrote(_ facts: NetworkFacts, _ people: [ID<Person>]) throws -> [SeatSign] {
        try connection.rows(
            """
            SELECT x.person_id, x.posted_at / 86400000000 AS day, h.id, h.title FROM post x
            JOIN thread h ON h.id = x.thread_id
            WHERE x.network_id = \(network) AND h.network_id = \(network) AND x.person_id IN \(list: people)
            GROUP BY x.person_id, x.posted_at / 86400000000, h.id, h.title
            """
        ).map { row in
            let title: String = try row["title"]
            let day = Day(number: try row["day"])
            return SeatSign(
                person: try row["person_id"], day: day, kinds: [.hours, .openness],
                sentence: say("Wrote in “\(title)”, \(day)"),
                address: Address(.thread, facts.slug, try row["id"] as ID<Thread>))
        }
    }
}
