import Domain
import Web
import Words

/// A person chooses what becomes of their name and words when the network is over. The log holds a seal, not the choice.
package struct ChooseConsent: DoorAction {
    let choice: Consent

    package init(_ choice: Consent) {
        self.choice = choice
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let closeOut = CloseOutStore(scene)
        let chosen = try scene.actor.person.flatMap { try closeOut.consents()[$0] }
        return Form(
            say("Your name and your words"), posts: Address(.consent, path.network), once: scene.newID(),
            button: say("Keep my choice"),
            lede: say(
                "When the network closes, an archive is made of it. If you choose nothing, nothing of yours is published."
            ),
            audience: say("Nobody is told what you chose. The programme keeps the full record for itself."),
            verdict: try closeOut.closingNow().verdictOnConsenting(by: scene.actor),
            values: ["choice": chosen?.rawValue ?? ""],
            fields: [
                Field(
                    "choice", say("What may become of them"),
                    .choice(Consent.allCases.map { Field.Choice($0.rawValue, $0.label) }))
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(answers.choice("choice") ?? .takenOut)
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closingNow().verdictOnConsenting(by: scene.actor).orThrow()
        let person = try scene.member().person
        let sealed = scene.seal(choice.rawValue)
        try closeOut.choose(choice, salt: sealed.salt, of: person)
        return Event(.consentChosen, person, ["choice": sealed.seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.closing, path.network) }
}
