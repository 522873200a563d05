import Domain
import Sealing
import Web
import Words

/// Somebody sets a password, to sign in without waiting for mail. Who has one says it once more, unless a mailed link
/// has just brought them: a session left open on somebody's desk is not enough to take their account.
struct SetPassword: DoorAction {
    private let current: String
    private let hash: String
    /// The session that sets it; every other one ends.
    private let session: String?

    static func form(at path: Path, in scene: Scene) throws -> Form {
        guard let person = scene.actor.person else { throw Path.NotFound() }
        let new = Field("password", say("New password"), .password, completion: .newPassword)
        let asks = try presentHash(of: person, at: path.session, in: scene) != nil
        let current = Field(
            "current", say("Present password"), .password,
            help: say("If you have forgotten it, sign out and ask for a link by mail; then it is not asked for."))
        return Form(
            say("Set a password"), posts: Address(.yourPassword), once: scene.newID(), button: say("Set the password"),
            lede: say("Twelve characters or more. A few words in a row are easier to remember than symbols."),
            fields: asks ? [current, new] : [new])
    }

    /// What the present password is checked against; nothing where none is asked for.
    private static func presentHash(of person: ID<Person>, at session: String?, in scene: Scene) throws -> String? {
        let sessions = SessionStore(scene)
        return try sessions.isFreshFromMail(session, of: person) ? nil : sessions.passwordHash(of: person)
    }

    init(_ answers: Answers, at path: Path) throws {
        let password = answers.text("password")
        if password.count < 12 {
            throw Answers.Invalid([Form.Problem("password", say("It must have twelve characters or more."))])
        }
        hash = try Password.hash(password)
        current = answers.text("current")
        session = path.session
    }

    func perform(in scene: Scene) throws -> Event {
        guard let person = scene.actor.person else { throw Refusal.onlyMembers }
        if let present = try Self.presentHash(of: person, at: session, in: scene),
            !Password.verify(current, against: present)
        {
            throw Answers.Invalid([Form.Problem("current", say("This is not your present password."))])
        }
        try HouseStore(scene).set(passwordHash: hash, of: person)
        try SessionStore(scene).endAll(of: person, except: session)
        return Event(.passwordSet, person)
    }

    static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.you) }
}
