import Domain
import Storage

/// How many deliverables there are and how many are released, whoever asks: for the checklist at the end.
extension DeliverablesStore {
    package func count() throws -> (released: Int, all: Int) {
        let row = try connection.first(
            "SELECT count(released_at) AS released, count(*) AS total FROM deliverable WHERE network_id = \(network)")
        return (try row?["released"] ?? 0, try row?["total"] ?? 0)
    }
}
