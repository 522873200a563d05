import Domain
import Web
import Words

/// A person chooses what becomes of their name, words and files when the network is over. The log holds a seal, not the choice.
package struct ChooseConsent: DoorAction {
    let choice: Consents

    package init(_ choice: Consents) {
        self.choice = choice
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let closeOut = CloseOutStore(scene)
        let chosen = try scene.actor.person.flatMap { try closeOut.consents()[$0] }
        return Form(
            say("Your name, your words and your files"), posts: Address(.consent, path.network), once: scene.newID(),
            button: say("Keep my choice"),
            lede: say(
                "When the network closes, an archive is made of it. If you choose nothing, neither your name nor what you wrote is published. Where others quote you, the words count as yours."
            ),
            audience: say("Nobody is told what you chose. The programme keeps the full record for itself."),
            verdict: try closeOut.closingNow().verdictOnConsenting(by: scene.actor),
            values: ConsentKind.allCases.reduce(into: [:]) { $0[$1.rawValue] = chosen?[$1].rawValue ?? "" },
            fields: ConsentKind.allCases.map { kind in
                Field(
                    kind.rawValue, kind.label, .choice(Consent.allCases.map { Field.Choice($0.rawValue, $0.label) }))
            })
    }

    package init(_ answers: Answers, at path: Path) {
        func choice(_ kind: ConsentKind) -> Consent { answers.choice(kind.rawValue) ?? .takenOut }
        self.init(Consents(name: choice(.name), words: choice(.words), files: choice(.files)))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closingNow().verdictOnConsenting(by: scene.actor).orThrow()
        let person = try scene.member().person
        let sealed = scene.seal(choice.sealed)
        try closeOut.choose(choice, salt: sealed.salt, of: person)
        return Event(.consentChosen, person, ["choice": sealed.seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.closing, path.network) }
}
