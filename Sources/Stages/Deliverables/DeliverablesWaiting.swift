import Domain
import Storage
import Words

/// What waits for the one who looks: a review, a sign-off, a release.
struct DeliverablesWaiting {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func list() throws -> [Waiting] {
        let network = try CharterStore(scene).facts()
        guard let member = scene.actor.member, network.stage == .active || network.stage == .closing else { return [] }
        let review = try rows(
            """
            SELECT DISTINCT d.id, d.title, d.due FROM deliverable_review r JOIN deliverable d ON d.id = r.deliverable_id
            WHERE r.network_id = \(scene.network) AND r.person_id = \(member.person) AND r.given_at IS NULL
                AND d.released_at IS NULL ORDER BY d.id
            """
        ).map { id, title, due in
            Waiting(say("Review “\(title)”"), Address(.reviewDeliverable, network.slug, id), due: due)
        }
        return try review + (member.holds(.member) ? signOffs(member, network.slug) : [])
            + (member.holds(.convener) ? releases(network.slug) : [])
    }

    /// Reviewed and found ready by somebody in its latest version, and not signed off by one's own organisation.
    private func signOffs(_ member: Member, _ slug: String) throws -> [Waiting] {
        let party = DeliverablesStore(scene).party(of: member)
        return try rows(
            """
            SELECT d.id, d.title, d.due FROM deliverable d
            WHERE d.network_id = \(scene.network) AND d.released_at IS NULL AND d.version > 0
                AND EXISTS (SELECT 1 FROM deliverable_review r WHERE r.network_id = d.network_id
                    AND r.deliverable_id = d.id AND r.version = d.version AND r.outcome = \(ReviewOutcome.ready))
                AND NOT EXISTS (SELECT 1 FROM deliverable_sign_off s WHERE s.network_id = d.network_id
                    AND s.deliverable_id = d.id AND s.version = d.version AND s.party_id = \(party))
            ORDER BY d.id LIMIT 20
            """
        ).map { id, title, due in Waiting(say("Sign off “\(title)”"), Address(.signOff, slug, id), due: due) }
    }

    private func releases(_ slug: String) throws -> [Waiting] {
        try DeliverablesStore(scene).lines(200).filter { $0.state == .signedOff }.map { line in
            let title = line.title
            return Waiting(say("Release “\(title)”"), Address(.releaseDeliverable, slug, line.id), due: line.due)
        }
    }

    private func rows(_ sql: SQL) throws -> [(ID<Deliverable>, String, Day?)] {
        try scene.connection.rows(sql).map { (try $0["id"], try $0["title"], try $0["due"]) }
    }
}
