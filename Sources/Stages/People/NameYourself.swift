import Domain
import Foundation
import Web
import Words

/// Somebody says how they are called, which language they read and where their clock stands.
struct NameYourself: DoorAction {
    let name: String
    let language: String?
    let timeZone: String

    static func form(at path: Path, in scene: Scene) throws -> Form {
        guard let person = scene.actor.person else { throw Path.NotFound() }
        let row = try HouseStore(scene).person(person)
        return Form(
            say("Your name and language"), posts: Address(.yourName), once: scene.newID(), button: say("Keep"),
            values: ["name": row.name, "language": row.language ?? "", "time_zone": row.timeZone],
            fields: [
                Field("name", say("Your name"), limit: 120),
                Field(
                    "language", say("Language"),
                    .choice(Texts.all.languages.map { Field.Choice($0, Self.name(of: $0)) }),
                    help: say("If you choose none, your browser decides."), required: false),
                Field(
                    "time_zone", say("Time zone"), help: say("Such as Africa/Nairobi; UTC if you are not sure."),
                    limit: 60, suggestions: timeZones),
            ])
    }

    init(_ answers: Answers, at path: Path) throws {
        name = answers.text("name")
        language = answers.optional("language")
        timeZone = answers.text("time_zone")
        if !Self.timeZones.contains(timeZone) {
            throw Answers.Invalid([
                Form.Problem("time_zone", say("There is no such time zone. Try one like Africa/Nairobi."))
            ])
        }
    }

    func perform(in scene: Scene) throws -> Event {
        guard let person = scene.actor.person else { throw Refusal.onlyMembers }
        try HouseStore(scene).rename(person, to: name, language: language, timeZone: timeZone)
        return Event(.personNamed, person)
    }

    static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.you) }

    private static let timeZones = ["UTC"] + TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.sorted()

    /// Each language by its own name.
    private static func name(of language: String) -> Phrase {
        switch language {
        case "en": .verbatim("English")
        case "fr": .verbatim("Français")
        default: .verbatim(language)
        }
    }
}
