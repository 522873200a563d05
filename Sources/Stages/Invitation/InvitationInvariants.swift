import Domain
import Storage

/// What must hold in the tables of seats and promises.
struct InvitationInvariants {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func broken() throws -> [String] { try homeless() + unsigned() + dangling() }

    private func homeless() throws -> [String] {
        try connection.column(
            """
            SELECT c.id FROM commitment c
            WHERE NOT EXISTS (SELECT 1 FROM seat s WHERE s.id = c.seat_id AND s.network_id = c.network_id)
            """, as: ID<Commitment>.self
        ).map { "The commitment \($0) has no seat in its network." }
    }

    private func unsigned() throws -> [String] {
        try connection.column(
            """
            SELECT i.id FROM invitation i WHERE i.state = 'signed'
                AND NOT EXISTS (SELECT 1 FROM invitation_signature s WHERE s.invitation_id = i.id)
            """, as: ID<Invitation>.self
        ).map { "The invitation \($0) is signed by nobody." }
    }

    private func dangling() throws -> [String] {
        try connection.rows(
            """
            SELECT m.network_id, m.name FROM membership m WHERE m.seat_id IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.id = m.seat_id AND s.network_id = m.network_id)
            """
        ).map { row in
            let network: ID<Network> = try row["network_id"]
            let name: String = try row["name"]
            return "\(name) sits on a seat that network \(network) does not have."
        }
    }
}
