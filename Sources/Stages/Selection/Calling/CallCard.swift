import Domain
import Markup
import Web
import Words

/// A version of a call as anyone reads it: what it is about, by when, what is asked, who can apply, how it is scored.
struct CallCard: Sendable, Encodable {
    struct Asked: Sendable, Encodable {
        let key: CallQuestion.Key
        let label: Phrase
        let help: Phrase?
        let kind: QuestionKind
        let isRequired: Bool
        let isConfidential: Bool
        let step: CallStep
        let choices: [String]
    }

    /// One row of the rubric.
    struct Scored: Sendable, Encodable {
        let criterion: Criterion.Key
        let label: Phrase
        let weight: Int
        let lowest: Phrase
        let highest: Phrase
        let anchors: [Phrase]
    }

    let callTitle: String
    let text: String
    let seats: Int
    let version: Int
    let deadline: Day
    let closes: Moment
    let timeZone: String
    let graceMinutes: Int
    let proposals: Day?
    let proposalsClose: Moment?
    let decisions: Day?
    let appealDays: Int
    let keptDays: Int
    let questions: [Asked]
    /// What an applicant reads who does not meet a rule of eligibility.
    let conditions: [String]
    let rubric: [Scored]

    init(_ version: Int, _ terms: CallTerms, _ form: CallForm) {
        callTitle = terms.title
        text = terms.text
        seats = terms.seats
        self.version = version
        deadline = terms.deadline.day
        closes = terms.deadline.closes
        timeZone = terms.deadline.zone
        graceMinutes = terms.deadline.grace
        proposals = terms.proposals?.day
        proposalsClose = terms.proposals?.closes
        decisions = terms.decisions
        appealDays = terms.appealDays
        keptDays = terms.keptDays
        questions = form.questions.map {
            Asked(
                key: $0.key, label: $0.label, help: $0.help, kind: $0.kind, isRequired: $0.isRequired,
                isConfidential: $0.isConfidential, step: $0.step, choices: $0.choices)
        }
        conditions = form.rules.map(\.sentence)
        rubric = form.criteria.map { row in
            let anchors = Criterion.scale.map { row.anchor(of: $0) ?? .verbatim("") }
            return Scored(
                criterion: row.key, label: row.label, weight: row.weight, lowest: anchors[0], highest: anchors[4],
                anchors: anchors)
        }
    }

    var hasTwoSteps: Bool { proposals != nil }

    /// By the clock of the call.
    var deadlineSaid: ZonedMoment { ZonedMoment(closes, in: timeZone) }

    func facts(for viewer: Viewer) -> HTML {
        """
        <dl class="facts">
        <dt>\(say("Seats"))</dt><dd>\(seats)</dd>
        <dt>\(hasTwoSteps ? say("Expressions of interest until") : say("Applications until"))</dt><dd>\(deadlineSaid)\
        \(Self.ownTime(closes, besides: timeZone, for: viewer))</dd>
        \(when(graceMinutes > 0, "<dt>\(say("Grace"))</dt><dd>\(say("\(graceMinutes) minutes after that they are still taken, for slow lines. Then nothing is."))</dd>"))
        \(proposalsClose.map { closes in
            "<dt>\(say("Full proposals until"))</dt><dd>\(ZonedMoment(closes, in: timeZone))\(Self.ownTime(closes, besides: timeZone, for: viewer))</dd>" as HTML
        })
        \(decisions.map { "<dt>\(say("Decisions"))</dt><dd>\(say("On \($0) everybody hears, by mail."))</dd>" as HTML })
        \(when(appealDays > 0, "<dt>\(say("Appeal"))</dt><dd>\(say("For \(appealDays) days after the decision an applicant may have it read again, by somebody who had no part in it."))</dd>"))
        \(when(keptDays > 0, "<dt>\(say("Kept"))</dt><dd>\(say("\(keptDays) days after the decision, applications that were not successful are erased; only counts stay."))</dd>"))
        </dl>
        """
    }

    /// The same moment by the reader's own clock: known of whoever is signed in; a script tells it to everybody else.
    static func ownTime(_ moment: Moment, besides zone: String, for viewer: Viewer) -> HTML {
        if viewer.person != nil {
            let isSame = viewer.reader.timeZone.identifier == zone || (viewer.reader.timeZone == .gmt && zone == "UTC")
            return when(!isSame, "<p class=\"meta\">\(say("By your clock: \(moment)"))</p>")
        }
        return "<p class=\"meta\" data-local-time=\"\(moment.iso)\" hidden>\(say("By your clock:"))</p>"
    }

    var asked: HTML {
        let steps = hasTwoSteps ? CallStep.allCases : [.interest]
        return """
            <section><h2>\(say("What is asked"))</h2>
            \(steps.html { step in
                """
                \(when(hasTwoSteps, "<h3>\(step.label)</h3>"))
                <ol class="asked">\(questions.filter { !hasTwoSteps || $0.step == step }.html { line($0) })</ol>
                """
            })</section>
            """
    }

    private func line(_ question: Asked) -> HTML {
        """
        <li><b>\(question.label)</b>\(when(!question.isRequired, " <small>\(say("(may stay empty)"))</small>"))
        \(question.help.map { "<p class=\"meta\">\($0)</p>" as HTML })
        \(when(!question.choices.isEmpty, "<p class=\"meta\">\(question.choices.joined(separator: " · "))</p>"))</li>
        """
    }

    var eligibility: HTML {
        when(
            !conditions.isEmpty,
            """
            <section><h2>\(say("Who can apply"))</h2><ul>\(conditions.html { "<li>\($0)</li>" })</ul></section>
            """)
    }

    var scoring: HTML {
        when(
            !rubric.isEmpty,
            """
            <section><h2>\(say("How applications are scored"))</h2>
            <div class="scroll"><table>
            <thead><tr><th scope="col">\(say("Criterion"))</th>\
            <th scope="col">\(say("A 1 means"))</th><th scope="col">\(say("A 5 means"))</th></tr></thead>
            <tbody>\(rubric.html { row in
                """
                <tr><th scope="row">\(row.label) <small>\(row.weight) %</small></th><td>\(row.lowest)</td>\
                <td>\(row.highest)</td></tr>
                """
            })</tbody></table></div>
            <details><summary>\(say("What each score from 1 to 5 means"))</summary>\(rubric.html { row in
                "<h3>\(row.label)</h3><ol class=\"anchors\">\(row.anchors.html { "<li>\($0)</li>" })</ol>"
            })</details></section>
            """)
    }
}
