import Domain
import Markup
import Web
import Words

/// How far each goal has come, from its baseline towards its target, with the readings behind every figure.
struct ProgressPage: Page {
    let frame: NetworkFrame?
    let goals: [EvaluationStore.GoalProgress]
    let mayRecord: Bool

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        goals = try EvaluationStore(scene).progress(facts)
        mayRecord = Measuring(stage: facts.stage, today: scene.today).verdict(for: scene.actor).isAllowed
        frame = scene.frame(of: facts, current: .progress)
    }

    var title: Phrase { say("Progress") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("What the network said it would reach, and how far it has come."))</p>
        \(when(goals.isEmpty, "<p class=\"empty\">\(say("No goals yet. They stand in the charter."))</p>"))
        \(goals.html { goal($0) })
        """
    }

    private func goal(_ progress: EvaluationStore.GoalProgress) -> HTML {
        let goal = progress.goal
        return """
            <section id="goal-\(goal.id.description)"><h2>\(goal.statement)</h2>
            <p>\(progress.line)</p>
            \(progress.readings.isEmpty ? .empty : chart(progress))
            \(progress.readings.isEmpty ? .empty : evidence(progress.readings, goal.unit))
            \(when(mayRecord, "<p><a href=\"\(Address(.newReading, frame?.slug ?? "-", goal.id))\">\(say("Record a reading"))</a></p>"))
            </section>
            """
    }

    private func chart(_ progress: EvaluationStore.GoalProgress) -> HTML {
        ProgressLine(
            label: progress.goal.measure, unit: progress.goal.unit,
            points: progress.readings.map { ($0.day.description, $0.value) }, baseline: progress.goal.baseline,
            target: progress.goal.target,
            legend: ProgressLine.Legend(baseline: say("Baseline"), target: say("Target"), figures: say("The figures"))
        ).html
    }

    private func evidence(_ readings: [EvaluationStore.ReadingRow], _ unit: String) -> HTML {
        """
        <details><summary>\(say("What shows it"))</summary>
        <ol class="timeline">\(readings.reversed().html { reading in
            """
            <li><time>\(reading.day)</time><p>\(reading.value.short) \(unit)</p>
            <div class="prose">\(Markdown(reading.note).html)</div><p class="meta">\(reading.name)</p></li>
            """
        })</ol></details>
        """
    }
}

extension EvaluationStore.GoalProgress {
    /// “12 of 40 people on Monday … No movement since …”
    var line: Phrase {
        let unit = goal.unit
        let target = goal.target.short
        guard let last = readings.last else {
            let baseline = goal.baseline.short
            return say("From \(baseline) to \(target) \(unit). Nobody has recorded how far it has come.")
        }
        let value = last.value.short
        let day = last.day
        if isReached { return say("Reached: \(value) \(unit) on \(day), where \(target) were the target.") }
        if let still = stillSince { return say("\(value) of \(target) \(unit) on \(day). No movement since \(still).") }
        return say("\(value) of \(target) \(unit) on \(day).")
    }
}
