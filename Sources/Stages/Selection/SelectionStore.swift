import Domain
import Storage

/// The call, applications and candidates of one network. Writing methods belong to this stage's actions.
package struct SelectionStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    /// A candidate who is to be invited, once decisions are released.
    package struct InvitedRow: Sendable {
        package let id: ID<Candidate>
        package let organisation: ID<Organisation>
        package let organisationName: String
        package let contact: String
        package let email: String
        package let language: String
        package let person: ID<Person>
        /// What the organisation itself promised when it applied.
        package let promises: String
        /// What it said it is willing to share.
        package let sharing: String
    }

    /// Everybody decided “invite” and released, for the invitation.
    package func invited() throws -> [InvitedRow] {
        try connection.rows(
            """
            SELECT c.id, c.organisation_id, c.organisation, c.contact, c.email, c.language, c.person_id,
                coalesce(a.text, '') AS commitment, coalesce(s.text, '') AS sharing
            FROM candidate c
            LEFT JOIN application_answer a ON a.candidate_id = c.id AND a.question = \(CallQuestion.Key.commitment)
            LEFT JOIN application_answer s ON s.candidate_id = c.id AND s.question = \(CallQuestion.Key.sharing)
            WHERE c.network_id = \(network) AND c.decision = \(Decision.invite) AND c.released_at IS NOT NULL
                AND c.withdrawn_at IS NULL
            ORDER BY c.organisation, c.id
            """
        ).map {
            InvitedRow(
                id: try $0["id"], organisation: try $0["organisation_id"], organisationName: try $0["organisation"],
                contact: try $0["contact"], email: try $0["email"], language: try $0["language"],
                person: try $0["person_id"], promises: try $0["commitment"], sharing: try $0["sharing"])
        }
    }
}
