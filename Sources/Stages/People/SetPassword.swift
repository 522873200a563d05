import Domain
import Sealing
import Web
import Words

/// Somebody sets a password, to sign in without waiting for mail.
struct SetPassword: DoorAction {
    private let hash: String
    /// The session that sets it; every other one ends.
    private let session: String?

    static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Set a password"), posts: Address(.yourPassword), once: scene.newID(), button: say("Set the password"),
            lede: say("Twelve characters or more. A few words in a row are easier to remember than symbols."),
            fields: [Field("password", say("New password"), .password, completion: .newPassword)])
    }

    init(_ answers: Answers, at path: Path) throws {
        let password = answers.text("password")
        if password.count < 12 {
            throw Answers.Invalid([Form.Problem("password", say("It must have twelve characters or more."))])
        }
        hash = try Password.hash(password)
        session = path.session
    }

    func perform(in scene: Scene) throws -> Event {
        guard let person = scene.actor.person else { throw Refusal.onlyMembers }
        try HouseStore(scene).set(passwordHash: hash, of: person)
        try SessionStore(scene).endAll(of: person, except: session)
        return Event(.passwordSet, person)
    }

    static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.you) }
}
