import Domain
import Web
import Words

/// Somebody revokes a token of theirs; from then on it opens nothing.
struct RevokeToken: DoorAction {
    let token: ID<PersonalToken>

    static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Revoke this token"), posts: Address(.yourToken, try path.id("token", PersonalToken.self)),
            once: scene.newID(),
            button: say("Revoke"), fields: [])
    }

    init(_ answers: Answers, at path: Path) throws { token = try path.id("token") }

    func perform(in scene: Scene) throws -> Event {
        guard let person = scene.actor.person, try HouseStore(scene).revoke(token, of: person) else {
            throw Path.NotFound()
        }
        return Event(.tokenRevoked, token)
    }

    static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.you) }
}
