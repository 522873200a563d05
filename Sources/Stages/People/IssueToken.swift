import Domain
import Sealing
import Web
import Words

/// Somebody makes a personal token, so that a program may act for them. Its secret is typed in by them or drawn by their
/// program; only its hash is kept here.
struct IssueToken: DoorAction {
    let label: String
    let secret: Token

    static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Make a personal token"), posts: Address(.yourTokens), once: scene.newID(), button: say("Make it"),
            lede: say(
                "A program that sends this token acts in your name. Copy it before you press the button: afterwards nobody can show it to you again."
            ),
            values: ["secret": Token(of: scene.setting.chance(20)).text],
            fields: [
                Field("label", say("What it is for"), limit: 80),
                Field("secret", say("The token"), help: say("Send it as “Authorization: Bearer …”."), limit: 128),
            ])
    }

    init(_ answers: Answers, at path: Path) throws {
        label = answers.text("label")
        guard let secret = Token(answers.text("secret")), secret.text.count >= 32 else {
            throw Answers.Invalid([
                Form.Problem("secret", say("A token has at least 32 of the letters a–z and digits 2–7."))
            ])
        }
        self.secret = secret
    }

    func perform(in scene: Scene) throws -> Event {
        guard let person = scene.actor.person else { throw Refusal.onlyMembers }
        let id: ID<PersonalToken> = scene.newID()
        try HouseStore(scene).keep(id, hash: secret.hash, label: label, of: person)
        return Event(.tokenIssued, id)
    }

    static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.you) }
}
