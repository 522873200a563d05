import Domain
import Markup
import Words

/// The text a guide begins with: what the network holds of how it worked, in the order in which somebody would tell it.
/// It names organisations, never people.
struct HowWeDidIt {
    /// As many of each as somebody would still read.
    private static let most = 100

    private let facts: NetworkFacts
    private let charter: [CharterSection: String]
    private let organisations: [String]
    private let methods: NetworkSeed.Methods
    private let held: [ExchangeStore.ActivityRow]
    private let renamings: [Moment: (from: String, to: String)]
    private let adaptations: [ReflectionStore.AdaptationRow]
    private let lessons: [NetworkSeed.HandedLesson]
    private let goals: [EvaluationStore.GoalProgress]
    private let released: [DeliverablesStore.Line]
    private let retrospect: CloseOutStore.Retrospect?

    init(_ scene: Scene, _ facts: NetworkFacts) throws {
        let charter = CharterStore(scene)
        let source = SeedSource(scene)
        self.facts = facts
        self.charter = try charter.standingTexts()
        organisations = try PeopleStore(scene).places().filter { $0.roles.contains(.member) }
            .compactMap(\.organisation).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        methods = try source.methods(self.charter)
        lessons = try source.lessons()
        held = try ExchangeStore(scene).activitiesHeld(Self.most).filter { $0.cancelled == nil }.reversed()
        renamings = try charter.renamings()
        adaptations = try ReflectionStore(scene).adaptations(Self.most).reversed()
        goals = try EvaluationStore(scene).progress(facts)
        released = try DeliverablesStore(scene).lines(Self.most).filter { $0.released != nil }.reversed()
        retrospect = try CloseOutStore(scene).retrospect()
    }

    func markdown(for reader: Reader) -> String {
        var page = GuideMarkdown(reader)
        let name = facts.name
        page.heading(1, say("How we did it: \(name)"))
        page.paragraph(.verbatim(facts.topic))
        page.paragraph(span)
        page.section(say("What it was for"), charter[.purpose] ?? "")
        page.section(say("Who took part"), organisations.map { .verbatim($0) })
        work(&page)
        way(&page)
        changes(&page)
        learned(&page)
        results(&page)
        page.heading(2, say("What we would tell whoever begins tomorrow"))
        if let retrospect { page.paragraph(.verbatim(retrospect.taken)) }
        page.paragraph(say("For its owners: say here what no table knows."))
        page.list([
            say("What would you do again in the first month, and what never again?"),
            say("When did people begin to trust each other, and what had happened?"),
            say("What did it cost in hours, and who paid for them?"),
            say("What must be there before somebody else tries this?"),
        ])
        return page.text
    }

    private var span: Phrase {
        let (begins, count) = (facts.begins, organisations.count)
        guard let ends = facts.closed ?? facts.ends else {
            return say("It began on \(begins). \(count) organisations.")
        }
        return say("From \(begins) to \(ends). \(count) organisations.")
    }

    private func work(_ page: inout GuideMarkdown) {
        page.section(say("How we met"), methods.cadence)
        page.section(say("How we decided"), methods.decisions)
        page.section(say("What we held"), methods.held.map(\.line))
        page.section(say("What the facilitator asked"), methods.asked.map { .verbatim($0) })
    }

    private func way(_ page: inout GuideMarkdown) {
        let steps: [(Moment, Phrase)] =
            renamings.map { moment, names in
                let (from, to) = (names.from, names.to)
                return (moment, say("The network was renamed from \(from) to \(to)."))
            }
            + held.map { activity in
                let (kind, title) = (activity.kind.label, activity.title)
                return (activity.starts, say("\(kind): \(title)", context: "step"))
            }
        page.section(
            say("The way, step by step"),
            steps.sorted { $0.0 < $1.0 }.map { moment, phrase in
                let day = moment.day()
                return say("\(day): \(phrase)", context: "step")
            })
    }

    private func changes(_ page: inout GuideMarkdown) {
        page.section(
            say("What we changed on the way"),
            adaptations.map { row in
                let (change, cause) = (row.change, row.cause)
                return say("\(change) Because: \(cause)")
            })
    }

    private func learned(_ page: inout GuideMarkdown) {
        if lessons.isEmpty { return }
        page.heading(2, say("What we learned"))
        for lesson in lessons {
            page.heading(3, .verbatim(lesson.statement))
            page.paragraph(.verbatim(lesson.context))
            page.paragraph(.verbatim(lesson.evidence))
        }
    }

    private func results(_ page: inout GuideMarkdown) {
        let reached: [Phrase] = goals.map { progress in
            let statement = progress.goal.statement
            guard let last = progress.readings.last else { return say("\(statement): no figure was read.") }
            let (figure, unit, day) = (last.value.short, progress.goal.unit, last.day)
            return say("\(statement): \(figure) \(unit) on \(day).")
        }
        page.section(
            say("What came of it"),
            reached
                + released.map { line in
                    let (title, sentence) = (line.title, line.sentence)
                    return say("\(title). \(sentence).", context: "released")
                })
    }
}
