import Domain
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
        let store = DeliverablesStore(scene)
        let reviews = try store.reviewsDue(from: member.person).map { due in
            let title = due.title
            return Waiting(
                say("Review “\(title)”"), Address(.reviewDeliverable, network.slug, due.id), due: due.due,
                matter: Matter(.reviewDraft, due.id))
        }
        return try reviews
            + (member.holds(.member) ? signOffs(store.signOffsDue(from: store.party(of: member)), network.slug) : [])
            + (member.holds(.convener) ? releases(store, network.slug) : [])
    }

    private func signOffs(_ due: [DeliverablesStore.Due], _ slug: String) -> [Waiting] {
        due.map { due in
            let title = due.title
            return Waiting(
                say("Sign off “\(title)”"), Address(.signOff, slug, due.id), due: due.due,
                matter: Matter(.signOff, due.id))
        }
    }

    private func releases(_ store: DeliverablesStore, _ slug: String) throws -> [Waiting] {
        try store.lines(200).filter { $0.state == .signedOff }.map { line in
            let title = line.title
            return Waiting(
                say("Release “\(title)”"), Address(.releaseDeliverable, slug, line.id), due: line.due,
                matter: Matter(.releaseDeliverable, line.id))
        }
    }
}
