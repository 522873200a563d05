import Domain
import Web
import Words

/// Somebody revokes a token of theirs; from then on it opens nothing.
struct RevokeToken: ButtonAction {
    let token: ID<PersonalToken>

    init(at path: Path) throws { token = try path.id("token") }

    func address(in network: String) -> Address { Address(.yourToken, token) }

    func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Revoke this token"))
    }

    func verdict(in scene: Scene) -> Verdict {
        .allowed
    }

    func press(in scene: Scene) throws -> Event {
        guard let person = scene.actor.person, try HouseStore(scene).revoke(token, of: person) else {
            throw Path.NotFound()
        }
        return Event(.tokenRevoked, token)
    }

    static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.you) }
}
