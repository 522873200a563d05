import Domain
import Markup
import Web
import Words

/// Where people stop and think: the facilitator's questions and the learning journal.
struct ReflectionPage: Page {
    struct Line: Encodable {
        let entry: ID<JournalEntry>
        let name: String
        let organisation: String?
        let period: Quarter
        let audience: JournalEntry.Audience
        let at: Moment
    }

    static let perPage = 20

    let frame: NetworkFrame?
    let questions: [FacilitationStore.QuestionRow]
    let earlierQuestions: Address?
    let entries: [Line]
    let earlierEntries: Address?
    let mayAsk: Bool
    let mayWrite: Bool

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let here = Address(.reflection, facts.slug)
        let questions = try FacilitationStore(scene)
            .questions(Self.perPage + 1, before: path.question("questions").flatMap { ID($0) })
        let asked = Leaf(questions, most: Self.perPage) { here.asking(["questions": $0.id.description]) }
        self.questions = asked.rows
        earlierQuestions = asked.next
        let entries = try ReflectionStore(scene).entries(
            Self.perPage + 1, before: path.question("before").flatMap { ID($0) })
        let written = Leaf(entries, most: Self.perPage) { here.asking(["before": $0.id.description]) }
        self.entries = written.rows.map {
            Line(
                entry: $0.id, name: $0.name, organisation: $0.organisation, period: $0.period, audience: $0.audience,
                at: $0.at)
        }
        earlierEntries = written.next
        mayAsk = try FacilitationStore(scene).asking().verdict(for: scene.actor).isAllowed
        mayWrite = Journaling(stage: facts.stage).verdict(for: scene.actor).isAllowed
        frame = scene.frame(of: facts, current: .reflection)
    }

    var title: Phrase { say("Reflection") }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <section><h2>\(say("Questions to think about"))</h2>
        \(when(questions.isEmpty, "<p class=\"empty\">\(say("The facilitator's questions stand here. Each sees the answers of the others after their own."))</p>"))
        \(when(!questions.isEmpty, questionList))
        \(Pager(earlier: earlierQuestions))
        \(when(mayAsk, "<p><a href=\"\(Address(.newReflectiveQuestion, slug))\">\(say("Ask a reflective question"))</a></p>"))
        </section>
        <section><h2>\(say("Learning journal"))</h2>
        \(when(entries.isEmpty, "<p class=\"empty\">\(say("A journal is private first: you choose who reads each entry."))</p>"))
        \(when(!entries.isEmpty, entryList))
        \(Pager(earlier: earlierEntries))
        \(when(mayWrite, "<p><a href=\"\(Address(.newJournalEntry, slug))\">\(say("Write in the learning journal"))</a></p>"))
        </section>
        """
    }

    private var questionList: HTML {
        """
        <ul class="list">\(questions.html { question in
            """
            <li><a class="title" href="\(Address(.reflectiveQuestion, slug, question.id))">\(question.text)</a>
            <p class="meta">\(question.line)\
            \(when(question.isAsked && !question.hasAnswered, " <b>\(say("Waits for your answer."))</b>"))</p></li>
            """
        })</ul>
        """
    }

    private var entryList: HTML {
        """
        <ul class="list">\(entries.html { line in
            """
            <li><a class="title" href="\(Address(.journalEntry, slug, line.entry))">\(line.name), \(line.period.label)</a>
            <p class="meta">\(line.organisation.map { "\($0) · " as HTML })\(line.audience.readers)</p></li>
            """
        })</ul>
        """
    }
}

extension JournalEntry.Audience {
    /// Who reads an entry, said to somebody who does.
    var readers: Phrase {
        switch self {
        case .author: say("Read by its author alone")
        case .facilitator: say("Read by its author and the facilitator")
        case .sponsor: say("Read by its author, the facilitator and the sponsor")
        case .network: say("Read by everybody in the network")
        }
    }
}
