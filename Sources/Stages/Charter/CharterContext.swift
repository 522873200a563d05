import Domain
import Words

/// What whoever comes to the table has to know first: what it is for, what is still open, who is who.
enum CharterContext {
    private static let mostQuestions = 20
    private static let longest = 400

    static func of(_ scene: Scene, _ facts: NetworkFacts) throws -> [Glance] {
        let charter = CharterStore(scene)
        let texts = try charter.published(try charter.latestVersion())
        let sections = [CharterSection.purpose, .cadence, .decisions, .confidentiality].compactMap { section in
            texts[section].flatMap { text in
                text.isEmpty ? nil : Glance.Line(section.label, .verbatim(Excerpt.of(text, most: longest)))
            }
        }
        let questions = try charter.openQuestions().prefix(mostQuestions).map {
            Glance.Line(.verbatim($0.question), .verbatim($0.decision))
        }
        let people = try PeopleStore(scene).places().filter { $0.roles != [.guest] }.map { place in
            Glance.Line(.verbatim(place.name), note(of: place))
        }
        return [
            Glance(say("What was agreed"), sections, rest: say("Read the charter"), at: Address(.charter, facts.slug)),
            Glance(
                say("Questions still open"), Array(questions), rest: say("Read the charter"),
                at: Address(.charter, facts.slug)),
            Glance(say("Who is who"), people, rest: say("Everybody in the network"), at: Address(.people, facts.slug)),
        ]
    }

    private static func note(of place: PeopleStore.PlaceRow) -> Phrase {
        let roles = place.rolesInWords
        guard let organisation = place.organisation else { return roles }
        return say("\(organisation): \(roles)", context: "place of a person")
    }
}
