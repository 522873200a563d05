import Domain
import Web
import Words

/// What is said when a network is founded on seeds, wherever they come from.
package struct FoundingTerms: Sendable {
    let name: String
    let topic: String
    /// What is done differently, and because of which lesson; of those who wrote none down there is nothing to name.
    let differently: String
    let lesson: ID<Lesson>?
    let takesGoals: Bool

    package init(
        name: String, topic: String, differently: String, because lesson: ID<Lesson>? = nil, takesGoals: Bool = false
    ) {
        self.name = name
        self.topic = topic
        self.differently = differently
        self.lesson = lesson
        self.takesGoals = takesGoals
    }

    init(_ answers: Answers) {
        self.init(
            name: answers.text("name"), topic: answers.text("topic"), differently: answers.text("differently"),
            because: answers.id("lesson"), takesGoals: answers.ticked("goals"))
    }

    static let naming = [
        Field(
            "name", say("Name of the network"),
            help: say("Short; it stands in addresses, too. Old names keep working when you change it."), limit: 80),
        Field("topic", say("Topic"), help: say("What it is about, in one line."), limit: 200),
    ]

    /// Every lesson that comes along, with the network it comes from where there are several.
    static func choices(_ sources: [(name: String, lessons: [NetworkSeed.HandedLesson])]) -> [Field.Choice] {
        sources.flatMap { source in
            source.lessons.map { lesson in
                let (name, statement) = (source.name, lesson.statement)
                return Field.Choice(
                    lesson.id.description,
                    sources.count > 1 ? say("\(name): \(statement)", context: "lesson") : .verbatim(statement))
            }
        }
    }

    static func learning(from lessons: [Field.Choice]) -> [Field] {
        let help =
            lessons.isEmpty
            ? say("The last network wrote no lessons down. Ask those who were there.")
            : say("The other lessons wait for their answers on the page “What it begins with”.")
        let lesson = Field(
            "lesson", say("The lesson you begin from"), .choice(lessons),
            help: say("Each of them can be answered; one must be, before anything else."))
        return (lessons.isEmpty ? [] : [lesson]) + [
            Field("differently", say("What we do differently because of last time"), .text, help: help, limit: 4000),
            Field("goals", say("Take over the goals, too"), .tick, required: false),
        ]
    }

    /// One event in the new network, whose conveners come later except for its founder.
    func found(on seeds: [NetworkSeed], in scene: Scene) throws -> Event {
        let handed = Set(seeds.flatMap { $0.lessons.map(\.id) })
        if let lesson, !handed.contains(lesson) { throw Path.NotFound() }
        if lesson == nil, !handed.isEmpty {
            throw Answers.Invalid([Form.Problem("lesson", say("Choose the lesson your answer comes from."))])
        }
        let (charter, closeOut) = (CharterStore(scene), CloseOutStore(scene))
        try charter.found(
            scene.network, name: name, topic: topic, slug: try charter.freeSlug(for: name),
            accent: Int(scene.network.rawValue % 8) + 1)
        var facts: [String: Event.Fact] = [:]
        for (place, seed) in seeds.enumerated() {
            try closeOut.plant(seed, goals: takesGoals, isFirst: place == 0)
            facts[place == 0 ? "after" : "after\(place + 1)"] = .id(seed.network.id)
        }
        try charter.state(differently: differently)
        if let lesson { try closeOut.answer(lesson, .differently, differently) }
        if let founder = scene.actor.person { try PeopleStore(scene).give([.convener], to: founder, of: nil) }
        return Event(.networkContinued, scene.network, facts)
    }
}
