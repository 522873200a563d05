import Domain
import Storage

/// Who facilitates, and what ties they declared.
extension CharterStore {
    func appoint(_ person: ID<Person>, interests: String) throws {
        try connection.run(
            """
            INSERT INTO facilitator (network_id, person_id, interests, declared_at)
            VALUES (\(network), \(person), \(interests), \(scene.now))
            ON CONFLICT (network_id) DO UPDATE SET person_id = \(person), interests = \(interests), declared_at = \(scene.now)
            """)
    }

    func declaration() throws -> String? {
        try connection.value("SELECT interests FROM facilitator WHERE network_id = \(network)")
    }
}
