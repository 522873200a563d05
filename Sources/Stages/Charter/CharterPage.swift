import Domain
import Markup
import Web
import Words

/// The charter as published, and for whoever shapes it the draft with its lists.
struct CharterPage: Page {
    struct Part: Encodable {
        let section: CharterSection
        let text: String
        let mustAccept: Bool
    }

    let frame: NetworkFrame?
    let version: Int
    let parts: [Part]
    let versions: [VersionLine]
    let accept: FormButton?
    let shapesIt: Bool
    let goals: [CharterStore.GoalRow]
    let questions: [CharterStore.QuestionRow]
    let duties: [CharterStore.DutyRow]
    let expectations: [CharterStore.ExpectationRow]
    let publish: FormButton?
    let drops: [String: FormButton]

    struct VersionLine: Encodable {
        let version: Int
        let at: Moment
    }

    init(_ scene: Scene, _ path: Path) throws {
        let charter = CharterStore(scene)
        let facts = try charter.facts()
        let open = try scene.actor.person.map { try charter.sectionsToAccept(by: $0) } ?? [:]
        version = try charter.latestVersion()
        let texts = try charter.published(version)
        parts = CharterSection.allCases.compactMap { section in
            (texts[section] ?? "").isEmpty ? nil : Part(section: section, text: texts[section] ?? "", mustAccept: open[section] != nil)
        }
        versions = try charter.versions().map { VersionLine(version: $0.version, at: $0.at) }
        let chartering = Chartering(stage: facts.stage)
        let accepting = chartering.verdictOnAccepting(by: scene.actor, sectionsToAccept: open.count)
        accept = version == 0 ? nil : FormButton(
            say("I accept the charter"), posts: Address(.acceptCharter, facts.slug), verdict: accepting, once: scene.newID(), isPrimary: true)
        shapesIt = chartering.verdictOnAgenda(for: scene.actor).isAllowed
        goals = shapesIt ? try charter.goals() : []
        questions = shapesIt ? try charter.questions() : []
        duties = shapesIt ? try charter.duties() : []
        expectations = shapesIt ? try charter.expectations() : []
        publish = shapesIt ? FormButton(
            say("Publish the charter"), posts: Address(.publishCharter, facts.slug), verdict: try charter.publishing(by: scene.actor),
            once: scene.newID(), isPrimary: true) : nil
        var drops: [String: FormButton] = [:]
        for goal in goals { drops[goal.id.description] = FormButton(say("Drop"), posts: Address(.dropGoal, facts.slug, goal.id)) }
        for duty in duties { drops[duty.id.description] = FormButton(say("Drop"), posts: Address(.dropDuty, facts.slug, duty.id)) }
        for expectation in expectations {
            drops[expectation.id.description] = FormButton(say("Drop"), posts: Address(.dropExpectation, facts.slug, expectation.id))
        }
        self.drops = drops
        frame = scene.frame(of: facts, current: .charter)
    }

    var title: Phrase { say("Charter") }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(version == 0 ? unpublished : published(for: viewer))
        \(when(shapesIt, draft(for: viewer)))
        \(when(versions.count > 1, history))
        """
    }

    private var unpublished: HTML {
        "<p class=\"empty\">\(say("The charter is still a draft. It says what the network is for, what it asks and how it ends."))</p>"
    }

    private func published(for viewer: Viewer) -> HTML {
        let number = version
        return """
            <p class="stage">\(say("Version \(number)"))</p>
            \(accept.map { $0.html(for: viewer) })
            \(parts.html { part in
                """
                <section><h2>\(part.section.label)</h2>
                \(when(part.mustAccept, "<p class=\"note\">\(say("New or changed since you last accepted."))</p>"))
                <div class="prose">\(Markdown(part.text).html)</div></section>
                """
            })
            """
    }

    private func draft(for viewer: Viewer) -> HTML {
        """
        <section id="draft"><h2>\(say("Shaping the charter"))</h2>
        <p><a href="\(Address(.charterText, slug))">\(say("Write the charter, its end date and how it ends"))</a></p>
        <h3 id="goals">\(CharterSection.goals.label)</h3>
        <ul class="list">\(goals.html { goal in
            item(link(goal.statement, Address(.goal, slug, goal.id)), "\(goal.line)", goal.id.description, viewer)
        })</ul><p><a href="\(Address(.newGoal, slug))">\(say("Set a goal"))</a></p>
        <h3 id="questions">\(CharterSection.questions.label)</h3>
        <ul class="list">\(questions.html { question in item("\(question.question)", "\(question.decision)", "", viewer) })</ul>
        <p><a href="\(Address(.newQuestion, slug))">\(say("Set a learning question"))</a></p>
        <h3 id="duties">\(CharterSection.duties.label)</h3>
        <ul class="list">\(duties.html { duty in item("\(duty.duty)", "\(duty.role.label)", duty.id.description, viewer) })</ul>
        <p><a href="\(Address(.newDuty, slug))">\(say("Assign a duty"))</a></p>
        <h3 id="expectations">\(CharterSection.expectations.label)</h3>
        <ul class="list">\(expectations.html { expectation in
            item("\(expectation.text)", "\(expectation.kind.label). \(expectation.reason)", expectation.id.description, viewer)
        })</ul>
        <p><a href="\(Address(.newExpectation, slug))">\(say("Set an expectation"))</a></p>
        \(publish.map { $0.html(for: viewer) })
        <p><a href="\(Address(.rename, slug))">\(say("Rename the network"))</a></p>
        </section>
        """
    }

    private func link(_ text: String, _ address: Address) -> HTML { "<a href=\"\(address)\">\(text)</a>" }

    private func item(_ title: HTML, _ meta: HTML, _ id: String, _ viewer: Viewer) -> HTML {
        """
        <li><span class="title">\(title)</span><p class="meta">\(meta)</p>\(drops[id].map { $0.html(for: viewer) })</li>
        """
    }

    private var history: HTML {
        """
        <section><h2>\(say("Earlier versions"))</h2>
        <ol class="timeline">\(versions.html { line in
            """
            <li><time>\(line.at)</time><p>\(Self.versionLink(line.version, slug))</p></li>
            """
        })</ol></section>
        """
    }

    private static func versionLink(_ version: Int, _ slug: String) -> HTML {
        "<a href=\"\(Address(.charterVersion, slug, String(version)))\">\(say("Version \(version), and what changed"))</a>"
    }
}
