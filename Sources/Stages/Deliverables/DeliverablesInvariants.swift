import Domain
import Storage

/// What must hold in the tables of deliverables.
struct DeliverablesInvariants {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func broken() throws -> [String] { try gaps() + strays() }

    private func gaps() throws -> [String] {
        try connection.column(
            """
            SELECT d.title FROM deliverable d WHERE d.version <> (SELECT count(*) FROM deliverable_version v
                WHERE v.network_id = d.network_id AND v.deliverable_id = d.id)
            """, as: String.self
        ).map { "The versions of the deliverable “\($0)” are not whole." }
    }

    private func strays() throws -> [String] {
        try connection.column(
            """
            SELECT d.title FROM deliverable_sign_off s JOIN deliverable d ON d.id = s.deliverable_id
            WHERE s.version > d.version OR s.network_id <> d.network_id
            """, as: String.self
        ).map { "A sign-off of the deliverable “\($0)” is for a version that does not exist." }
    }
}
