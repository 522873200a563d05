import Domain
import Web
import Words

/// Whoever was sent the link takes what an imported person did as their own, and is signed in as them.
package struct ClaimPerson: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let claims = ClaimStore(scene)
        let claim = try claims.own()
        let name = try claims.name(of: claim.person)
        let email = claim.email
        return Form(
            say("Are you \(name)?"), posts: Address(.claim, try path.text("secret")), once: scene.newID(),
            button: say("Yes, this is me"),
            lede: say(
                "Then you sign in with \(email) from now on, and what was done under this name in earlier networks is yours. If it is not you, do nothing."
            ),
            verdict: try claims.claiming(claim.person, at: email).verdictOnTaking, fields: [])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let claims = ClaimStore(scene)
        let claim = try claims.own()
        try claims.claiming(claim.person, at: claim.email).verdictOnTaking.orThrow()
        try claims.take(claim.person, at: claim.email)
        return Event(.personClaimed, claim.person)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.home) }
}
