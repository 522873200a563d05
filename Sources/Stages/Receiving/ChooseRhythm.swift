import Domain
import Web
import Words

/// Somebody chooses how much mail they get from a network, and in which hours none comes.
package struct ChooseRhythm: DoorAction {
    /// What is chosen of the hours in which no mail comes, in all networks.
    package enum Quiet: Sendable, Hashable {
        case asItIs
        case none
        case hours(QuietHours)
    }

    let rhythm: MailRhythm
    let quiet: Quiet

    package init(_ rhythm: MailRhythm, quiet: Quiet = .asItIs) {
        self.rhythm = rhythm
        self.quiet = quiet
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let member = try scene.member()
        let choice = try RhythmStore(scene).choice(of: member.person)
        let zone = choice.times.zone.identifier == "GMT" ? "UTC" : choice.times.zone.identifier
        return Form(
            say("Your mail from this network"), posts: Address(.yourMail, path.network), once: scene.newID(),
            button: say("Keep"),
            lede: say("What waits for you, such as an invitation or a question, always comes."),
            verdict: MailRhythm.verdict(at: try CharterStore(scene).stage()),
            values: [
                "rhythm": choice.rhythm.rawValue, "quiet_from": choice.times.quiet.map { String($0.from) } ?? "",
                "quiet_until": choice.times.quiet.map { String($0.until) } ?? "",
            ],
            fields: [
                Field(
                    "rhythm", say("What comes by mail"),
                    .choice(MailRhythm.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field("quiet_from", say("No mail from"), .choice(hours), required: false),
                Field(
                    "quiet_until", say("No mail until"), .choice(hours),
                    help: say(
                        "By your own clock (\(zone)), in all your networks. What comes meanwhile arrives afterwards."),
                    required: false),
            ])
    }

    private static var hours: [Field.Choice] {
        (0...23).map { Field.Choice(String($0), .verbatim("\($0 < 10 ? "0" : "")\($0):00")) }
    }

    package init(_ answers: Answers, at path: Path) throws {
        rhythm = answers.choice("rhythm") ?? .each
        let (from, until) = (answers.optional("quiet_from"), answers.optional("quiet_until"))
        guard from != nil || until != nil else {
            quiet = .none
            return
        }
        guard let hours = QuietHours(from: from.flatMap { Int($0) } ?? -1, until: until.flatMap { Int($0) } ?? -1)
        else {
            throw Answers.Invalid([
                Form.Problem("quiet_until", say("Name both hours, and two different ones, or neither."))
            ])
        }
        quiet = .hours(hours)
    }

    package func perform(in scene: Scene) throws -> Event {
        try MailRhythm.verdict(at: CharterStore(scene).stage()).orThrow()
        let person = try scene.member().person
        let store = RhythmStore(scene)
        switch quiet {
        case .asItIs: break
        case .none: try store.keepQuiet(nil, for: person)
        case .hours(let hours): try store.keepQuiet(hours, for: person)
        }
        try store.choose(rhythm, for: person)
        return Event(.rhythmChosen, person)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.you) }
}
