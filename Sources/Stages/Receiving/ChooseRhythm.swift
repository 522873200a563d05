import Domain
import Web
import Words

/// Somebody chooses how much mail they get from a network.
package struct ChooseRhythm: DoorAction {
    let rhythm: MailRhythm

    package init(_ rhythm: MailRhythm) {
        self.rhythm = rhythm
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let member = try scene.member()
        return Form(
            say("Your mail from this network"), posts: Address(.yourMail, path.network), once: scene.newID(),
            button: say("Keep"),
            lede: say("What waits for you, such as an invitation or a question, always comes."),
            verdict: MailRhythm.verdict(at: try CharterStore(scene).stage()),
            values: ["rhythm": try RhythmStore(scene).rhythm(of: member.person).rawValue],
            fields: [
                Field(
                    "rhythm", say("What comes by mail"),
                    .choice(MailRhythm.allCases.map { Field.Choice($0.rawValue, $0.label) }))
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(answers.choice("rhythm") ?? .each)
    }

    package func perform(in scene: Scene) throws -> Event {
        try MailRhythm.verdict(at: CharterStore(scene).stage()).orThrow()
        let person = try scene.member().person
        try RhythmStore(scene).choose(rhythm, for: person)
        return Event(.rhythmChosen, person)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.you) }
}
