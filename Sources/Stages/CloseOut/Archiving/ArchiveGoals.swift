import Domain
import Markup
import Web
import Words

/// What the network said it would reach and how far it came, and what it asked.
struct ArchiveGoals: ArchiveChapter {
    let path = ArchivePath("goals.html")
    let label = say("Goals and questions")

    struct Content {
        let goals: [EvaluationStore.GoalProgress]
        let questions: [CharterStore.QuestionRow]
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let content = Content(
            goals: view.isStanding ? try EvaluationStore(view.scene).progress(view.facts) : [],
            questions: view.isStanding ? try CharterStore(view.scene).questions() : [])
        try folder.write(ArchivePage(path, label, body(of: content)))
        try folder.sheet(.goals) { sheet in
            for progress in content.goals {
                let goal = progress.goal
                try sheet.add([
                    .id(goal.id), .text(goal.statement), .text(goal.measure), .text(goal.unit), .real(goal.baseline),
                    .real(goal.target), .truth(progress.isReached),
                ])
            }
        }
        try folder.sheet(.readings) { sheet in
            for progress in content.goals {
                for reading in progress.readings {
                    try sheet.add([
                        .id(progress.goal.id), .day(reading.day), .real(reading.value), .text(reading.note),
                    ])
                }
            }
        }
        try folder.sheet(.questions) { sheet in
            for row in content.questions { try sheet.add([.id(row.id), .text(row.question), .text(row.decision)]) }
        }
    }

    private func body(of content: Content) -> HTML {
        """
        \(content.goals.html { progress in
            """
            <section><h2>\(progress.goal.statement)</h2><p>\(progress.goal.line)</p><p>\(progress.line)</p>
            \(when(!progress.readings.isEmpty, chart(progress)))</section>
            """
        })
        <section><h2>\(CharterSection.questions.label)</h2><ul class="list">\(content.questions.html {
            "<li id=\"q\($0.id.description)\"><span class=\"title\">\($0.question)</span><p class=\"meta\">\($0.decision)</p></li>"
        })</ul></section>
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
}
