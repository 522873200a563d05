import Domain
import Markup
import Web
import Words

/// Where conveners and the facilitator shape the charter: its texts, goals, questions, duties and expectations.
struct CharterDraftPage: Page {
    /// One line of a list, with what may be done to it.
    struct Line: Encodable {
        let text: String
        let about: Phrase
        let address: Address?
        let drop: FormButton?
    }

    let frame: NetworkFrame?
    let slug: String
    let written: [CharterSection]
    let missing: [CharterSection]
    let goals: [Line]
    let questions: [Line]
    let duties: [Line]
    let expectations: [Line]
    let publish: FormButton

    init(_ scene: Scene, _ path: Path) throws {
        let charter = CharterStore(scene)
        let facts = try charter.facts()
        try Chartering(stage: facts.stage).verdictOnAgenda(for: scene.actor).orThrow()
        let slug = facts.slug
        let draft = try charter.draft()
        written = CharterSection.written.filter { !(draft[$0] ?? "").isEmpty }
        missing = CharterSection.written.filter { (draft[$0] ?? "").isEmpty }
        goals = try charter.draftGoals().map {
            Line(
                text: $0.statement, about: $0.line, address: Address(.goal, slug, $0.id),
                drop: Self.drop(Address(.dropGoal, slug, $0.id)))
        }
        questions = try charter.draftQuestions().map {
            Line(
                text: $0.question, about: .verbatim($0.decision), address: Address(.question, slug, $0.id),
                drop: Self.drop(Address(.dropQuestion, slug, $0.id)))
        }
        duties = try charter.duties().map {
            Line(
                text: $0.duty, about: $0.role.label, address: Address(.duty, slug, $0.id),
                drop: Self.drop(Address(.dropDuty, slug, $0.id)))
        }
        expectations = try charter.draftExpectations().map {
            Line(
                text: $0.text, about: .verbatim($0.reason), address: Address(.expectation, slug, $0.id),
                drop: Self.drop(Address(.dropExpectation, slug, $0.id)))
        }
        publish = try PublishCharter().button(in: scene, of: slug, weight: .primary)
        self.slug = slug
        frame = scene.frame(of: facts, current: .charter)
    }

    private static func drop(_ address: Address) -> FormButton {
        FormButton(say("Drop"), posts: address, weight: .plain)
    }

    var title: Phrase { say("Shape the charter") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("Everything here is a draft until you publish it; then people accept what changed."))</p>
        <section><h2>\(say("The text"))</h2>
        \(when(!written.isEmpty, "<p>\(say("Written:")) \(Self.names(written))</p>"))
        \(when(!missing.isEmpty, "<p>\(say("Still empty:")) \(Self.names(missing))</p>"))
        <p><a href="\(Address(.charterText, slug))">\(say("Write the charter, its end date and how it ends"))</a></p></section>
        \(list("goals", .goals, goals, say("Set a goal"), Address(.newGoal, slug), viewer))
        \(list("questions", .questions, questions, say("Set a learning question"), Address(.newQuestion, slug), viewer))
        \(list("duties", .duties, duties, say("Assign a duty"), Address(.newDuty, slug), viewer))
        \(list("expectations", .expectations, expectations, say("Set an expectation"), Address(.newExpectation, slug), viewer))
        <section><h2>\(say("When it is ready"))</h2>\(publish.html(for: viewer))
        <p><a href="\(Address(.rename, slug))">\(say("Rename the network"))</a></p></section>
        """
    }

    private static func names(_ sections: [CharterSection]) -> HTML {
        sections.enumerated().html { place, section in "\(when(place > 0, ", "))\(section.label)" }
    }

    private func list(
        _ id: String, _ section: CharterSection, _ lines: [Line], _ add: Phrase, _ address: Address, _ viewer: Viewer
    ) -> HTML {
        """
        <section id="\(id)"><h2>\(section.label)</h2>
        \(when(lines.isEmpty, "<p class=\"empty\">\(say("None yet."))</p>"))
        <ul class="list">\(lines.html { line in
            """
            <li>\(Self.title(line))<p class="meta">\(line.about)</p>\(line.drop.map { $0.html(for: viewer) })</li>
            """
        })</ul>
        <p><a href="\(address)">\(add)</a></p></section>
        """
    }

    private static func title(_ line: Line) -> HTML {
        if let address = line.address { return "<a class=\"title\" href=\"\(address)\">\(line.text)</a>" }
        return "<span class=\"title\">\(line.text)</span>"
    }
}
