import Domain
import Markup
import Web
import Words

/// What a network hands to the next, before it is taken: for its conveners, who found the next one or send the file on.
struct SeedPage: Page {
    let frame: NetworkFrame?
    let lines: [Line]
    let lessons: [NetworkSeed.HandedLesson]
    let people: [String]
    let file: Address
    let next: Address

    struct Line: Encodable {
        let label: Phrase
        let count: Int
    }

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let seed = try Self.seed(scene, facts)
        lines = [
            Line(label: say("Clauses of the charter"), count: seed.charter.count),
            Line(label: CharterSection.goals.label, count: seed.goals.count),
            Line(label: say("Open questions"), count: seed.questions.count),
            Line(label: CharterSection.duties.label, count: seed.duties.count),
            Line(label: CharterSection.expectations.label, count: seed.expectations.count),
            Line(label: say("Released products"), count: seed.library.count),
        ]
        lessons = seed.lessons
        people = seed.people.map { $0.organisation.isEmpty ? $0.name : "\($0.name), \($0.organisation)" }
        file = Address(.seedFile, facts.slug)
        next = Address(.nextNetwork, facts.slug)
        frame = scene.frame(of: facts, current: .closing)
    }

    static func file(_ scene: Scene, _ path: Path) throws -> Download {
        let facts = try CharterStore(scene).facts()
        return Download(
            name: "\(facts.slug)-seed.json", type: "application/json",
            content: .bytes(try SeedFile.bytes(of: seed(scene, facts))))
    }

    /// For those who may found the next network: it holds addresses of people who agreed to be asked.
    private static func seed(_ scene: Scene, _ facts: NetworkFacts) throws -> NetworkSeed {
        guard facts.stage >= .closing, scene.actor.holds(.convener) else { throw Path.NotFound() }
        return try SeedSource(scene).seed(people: true)
    }

    var title: Phrase { say("What this network leaves to the next") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("What was published, released and agreed goes along; nothing else does."))</p>
        <dl class="facts">\(lines.html { "<dt>\($0.label)</dt><dd>\($0.count)</dd>" })</dl>
        <section><h2>\(say("Lessons"))</h2>
        \(when(lessons.isEmpty, "<p class=\"empty\">\(say("No lesson may leave the network yet: whoever wrote one can tick so in it."))</p>"))
        <ul class="list">\(lessons.html { "<li><span class=\"title\">\($0.statement)</span><p class=\"meta\">\($0.context)</p></li>" })</ul></section>
        <section><h2>\(say("People who may be asked"))</h2>
        \(when(people.isEmpty, "<p class=\"empty\">\(say("Nobody has agreed yet that the next network may ask them."))</p>"))
        <ul>\(people.html { "<li>\($0)</li>" })</ul></section>
        <section><h2>\(say("What comes next"))</h2>
        <p><a href="\(next)">\(say("Found the next network on what this one leaves"))</a></p>
        <p><a href="\(file)">\(say("Take the seed along as a file, for another server"))</a></p></section>
        """
    }
}
