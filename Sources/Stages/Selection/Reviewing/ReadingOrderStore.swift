import Domain
import Storage

/// The order in which each reviewer reads, set when they are assigned.
extension SelectionStore {
    /// Gives a place to every review that has none, whoever assigned it; those of one candidate together.
    func placeInReadingOrder() throws {
        let waiting = try connection.rows(
            """
            SELECT r.candidate_id, r.person_id FROM candidate_review r
            LEFT JOIN reading_order p ON p.candidate_id = r.candidate_id AND p.person_id = r.person_id
            WHERE r.network_id = \(network) AND p.person_id IS NULL
            ORDER BY r.candidate_id, r.assigned_at, r.person_id
            """
        ).map { (candidate: try $0["candidate_id"] as ID<Candidate>, person: try $0["person_id"] as ID<Person>) }
        let earlier = try places(of: Set(waiting.map(\.candidate)))
        let groups = Dictionary(grouping: waiting, by: \.candidate).sorted { $0.key < $1.key }
        let rows = groups.flatMap { candidate, group -> [SQL] in
            let places = ReadingOrder.places(beside: earlier[candidate] ?? [], group.map { _ in fraction() })
            return zip(group, places).map { "\(network), \(candidate), \($0.person), \($1)" }
        }
        try connection.insert(rows, into: "reading_order (network_id, candidate_id, person_id, place)")
    }

    private func places(of candidates: Set<ID<Candidate>>) throws -> [ID<Candidate>: [Double]] {
        try connection.rows(
            """
            SELECT candidate_id, place FROM reading_order
            WHERE network_id = \(network) AND candidate_id IN \(list: candidates.sorted()) ORDER BY place
            """
        ).reduce(into: [:]) { $0[try $1["candidate_id"], default: []].append(try $1["place"]) }
    }

    private func fraction() -> Double {
        Double(scene.setting.chance(4).reduce(0) { $0 << 8 | UInt64($1) }) / 4_294_967_296
    }

    /// Where the viewer's own candidates stand in their order.
    func readingOrder() throws -> [ID<Candidate>: Double] {
        guard let person = scene.actor.person else { return [:] }
        return try connection.rows(
            "SELECT candidate_id, place FROM reading_order WHERE network_id = \(network) AND person_id = \(person)"
        ).reduce(into: [:]) { $0[try $1["candidate_id"]] = try $1["place"] as Double }
    }
}
