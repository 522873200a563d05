import Domain
import Markup
import Web
import Words

/// A network at a glance: where it stands, what it is for, what comes next, who sits at the table.
struct NetworkPage: Page {
    let frame: NetworkFrame?
    let name: String
    let topic: String
    let purpose: String
    let formerNames: [String]
    /// Once the network works, a glance shows how far they have come.
    let goals: [CharterStore.GoalRow]
    let glances: [Glance]
    let questions: [CharterStore.QuestionRow]
    let waiting: [Waiting]
    let mentions: [Waiting]
    let lineage: Lineage
    let leaveDesign: FormButton?
    /// Where goals and learning questions stand, for the one who looks.
    let agenda: Address?
    /// In design the next thing to do.
    let shape: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let charter = CharterStore(scene)
        let facts = try charter.facts()
        // The draft is for those who shape it; the others read what is published.
        let texts =
            try scene.sight.seesStaffMatters
            ? charter.draft() : charter.published(charter.latestVersion())
        frame = scene.frame(of: facts, current: .network)
        name = facts.name
        topic = facts.topic
        purpose = texts[.purpose] ?? ""
        formerNames = try charter.formerNames()
        glances = try StagePart.all.flatMap { try $0.glance(scene, facts) }
        goals = facts.stage < .active ? try charter.goals() : []
        questions = try charter.questions()
        lineage = try charter.lineage()
        waiting = try StagePart.all.flatMap { try $0.waiting(scene) }
        mentions = try StagePart.all.flatMap { try $0.mentions(scene) }
        let mayShape = Chartering(stage: facts.stage).verdictOnAgenda(for: scene.actor).isAllowed
        let draft = mayShape ? Address(.charterDraft, facts.slug) : nil
        agenda = try charter.latestVersion() > 0 ? Address(.charter, facts.slug) : draft
        shape = facts.stage == .design ? draft : nil
        leaveDesign =
            facts.stage == .design && scene.actor.holds(.convener)
            ? try LeaveDesign().button(in: scene, of: facts.slug, weight: .primary) : nil
    }

    var title: Phrase { say("Overview") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(name)</h1>
        <p class="lede">\(topic)</p>
        \(formerNames.isEmpty ? .empty : formerly)
        <div class="prose">\(Markdown(purpose))</div>
        \(when(!waiting.isEmpty, waitingList))
        \(when((frame?.stage ?? .design) < .active, "<section><h2>\(CharterSection.goals.label)</h2>\(goalList)</section>"))
        \(glances.html { $0.html })
        <section><h2>\(CharterSection.questions.label)</h2>\(questionList)</section>
        \(mentions.html { "<p><a href=\"\($0.address)\">\($0.sentence)</a></p>" })
        \(when(!lineage.isEmpty, lineageList))
        \(when(shape != nil || leaveDesign != nil, nextSteps(for: viewer)))
        """
    }

    private var isClosed: Bool { frame?.stage == .closed }

    private var formerly: HTML {
        let names = formerNames.joined(separator: ", ")
        return "<p class=\"note\">\(say("Formerly: \(names)"))</p>"
    }

    private var lineageList: HTML {
        """
        <section id="lineage"><h2>\(say("Before and after"))</h2>
        <dl class="facts">\(lineage.before.map { last in
            """
            <dt>\(say("Continues"))</dt><dd>\(Self.kin(last))</dd>
            \(when(!lineage.differently.isEmpty, differently))
            """ as HTML
        })\(lineage.after.html { "<dt>\(say("Continued by"))</dt><dd>\(Self.kin($0))</dd>" })</dl>
        <p><a href="\(Address(.family, frame?.slug ?? "-"))">\(say("The whole family tree"))</a></p></section>
        """
    }

    private var differently: HTML {
        """
        <dt>\(say("Done differently because of last time"))</dt><dd>\(Markdown(lineage.differently).html)
        <p><a href="\(Address(.inheritance, frame?.slug ?? "-"))">\(say("What it begins with"))</a></p></dd>
        """
    }

    private static func kin(_ kin: Lineage.Kin) -> HTML {
        kin.address.map { "<a href=\"\($0)\">\(kin.name)</a>" as HTML } ?? "\(kin.name)"
    }

    private var waitingList: HTML {
        """
        <section><h2>\(say("Waiting for you"))</h2>
        <ul class="actions-due">\(waiting.html { item in
            """
            <li><a href="\(item.address)">\(item.sentence)</a>\(item.due.map { "<p class=\"meta\">\(say("by \($0)"))</p>" as HTML })</li>
            """
        })</ul></section>
        """
    }

    private func nextSteps(for viewer: Viewer) -> HTML {
        """
        <section><h2>\(say("What comes next"))</h2>
        \(shape.map { "<p><a href=\"\($0)\">\(say("Shape the charter"))</a></p>" as HTML })
        \(leaveDesign.map { $0.html(for: viewer) })</section>
        """
    }

    private func title(_ text: String, in section: CharterSection) -> HTML {
        agenda.map { "<a class=\"title\" href=\"\($0.at(section.rawValue))\">\(text)</a>" as HTML }
            ?? "<span class=\"title\">\(text)</span>"
    }

    private var goalList: HTML {
        goals.isEmpty
            ? "<p class=\"empty\">\(say("No goals yet. They stand in the charter."))</p>"
            : "<ul class=\"list\">\(goals.html { "<li>\(title($0.statement, in: .goals))<p class=\"meta\">\($0.line)</p></li>" })</ul>"
    }

    private var questionList: HTML {
        questions.isEmpty
            ? "<p class=\"empty\">\(isClosed ? say("No learning questions are known.") : say("No learning questions yet."))</p>"
            : "<ul class=\"list\">\(questions.html { "<li>\(title($0.question, in: .questions))<p class=\"meta\">\($0.decision)</p></li>" })</ul>"
    }
}

extension CharterStore.GoalRow {
    /// “Trained staff: from 0 to 40 people”
    var line: Phrase {
        let from = baseline.short
        let to = target.short
        return say("\(measure): from \(from) to \(to) \(unit)")
    }
}
