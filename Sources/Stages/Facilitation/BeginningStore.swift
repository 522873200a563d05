import Domain
import Storage

/// Who has begun which kinds of conversations: what the first days are made of.
extension FacilitationStore {
    func threadKindsBegun() throws -> [ID<Person>: Set<ThreadKind>] {
        try connection.rows(
            """
            SELECT DISTINCT begun_by, kind FROM thread WHERE network_id = \(network) AND kind <> \(ThreadKind.talk)
            """
        ).reduce(into: [:]) { $0[try $1["begun_by"] as ID<Person>, default: []].insert(try $1["kind"]) }
    }
}
