import Domain
import Web
import Words

/// Anyone with an e-mail address begins an application, or asks for the link to the one they began: it comes by mail.
struct BeginApplication: DoorDraft {
    let email: String
    /// Where the applicant's clock stands; empty if they do not say.
    let timeZone: String

    init(email: String, timeZone: String = "") {
        self.email = email
        self.timeZone = timeZone
    }

    static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let calling = try selection.calling()
        if !calling.isOpened { throw Path.NotFound() }
        return Form(
            say("Apply for your organisation"), posts: Address(.beginApplication, path.network), once: scene.newID(),
            button: say("Begin, or go on"),
            audience: say("We mail you a link to your application. Until you send it, nobody but you reads it."),
            verdict: calling.isTaking ? .allowed : .refused(Self.over(calling)),
            fields: [Field("email", say("Your e-mail address"), .email), TellTimeZone.field])
    }

    init(_ answers: Answers, at path: Path) throws {
        self.init(email: answers.text("email"), timeZone: try TellTimeZone.zone(answers))
    }

    func keep(in scene: Scene, for caller: Caller, at path: Path) throws -> Address {
        let calling = try SelectionStore(scene).calling()
        if !calling.isTaking { throw Self.over(calling) }
        let sessions = SessionStore(scene)
        guard try sessions.attempt("apply \(caller.remoteAddress)", most: 30),
            try sessions.attempt("apply \(email.lowercased())", most: 5)
        else { throw Refusal("tooManyTries", say("That were too many tries. Wait a quarter of an hour.")) }
        _ = try begin(in: scene, language: caller.language)
        return Address(.applicationBegun, path.network)
    }

    /// - Returns: the application, whose link is in the outbox now.
    func begin(in scene: Scene, language: String) throws -> ID<Candidate> {
        let application = try SelectionStore(scene).beginApplication(
            email: email, language: language, timeZone: timeZone)
        let letter = ApplicationLinkLetter(network: try CharterStore(scene).facts().name)
        try OutboxStore(scene.connection, scene.setting).put(
            letter, to: email, person: nil, language: language,
            link: try SelectionStore(scene).link(to: application), in: scene.network, at: scene.now)
        return application
    }

    private static func over(_ calling: Calling) -> Refusal {
        guard calling.isOpened, let deadline = calling.deadline?.said else { return Calling.notOpen }
        return .callIsOver(deadline)
    }
}

extension SelectionStore {
    /// A new secret address of an application; each letter carries one of its own, since only hashes are kept.
    func link(to application: ID<Candidate>) throws -> Address {
        Address(.application, try SessionStore(scene).makeLink(for: .application, application, minutes: 400 * 24 * 60))
    }
}
