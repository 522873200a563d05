import Domain
import Markup
import Web
import Words

/// One decision with everything it rested on, as it was sealed.
struct DecisionRecordCard: Encodable {
    struct Reviewed: Encodable {
        let name: String
        let state: Phrase
        let mean: Double?
        let scores: [String: Int]
    }

    struct Voted: Encodable {
        let meeting: String
        let name: String
        let vote: Phrase
        let counts: Bool
    }

    /// Who was there when it was talked over, and who of them left the room.
    struct Sat: Encodable {
        let meeting: String
        let present: [String]
        let movedOut: [String]
    }

    let decision: Decision
    let reason: String
    let by: String
    let at: Moment
    let call: Int
    let callPlace: Address
    let rubric: String
    let isRubricSame: Bool
    let phase: Phrase
    let hasAssignment: Bool
    let calibration: DecisionInputs.Calibrated?
    let reviews: [Reviewed]
    let visits: Int
    let dissents: Int
    let votes: [Voted]
    let sittings: [Sat]
    let seal: String

    init(
        _ row: RecordStore.DecisionRow, _ people: [ID<Person>: String], _ meetings: [ID<PanelMeeting>: String],
        _ criteria: [Criterion], _ network: String
    ) {
        let inputs = row.inputs
        decision = row.decision
        reason = row.reason
        by = row.name
        at = row.at
        call = inputs.proposal ?? inputs.call
        callPlace = Address(.callVersion, network, String(inputs.proposal ?? inputs.call))
        rubric = inputs.rubric
        isRubricSame = inputs.rubric == InputsStore.digest(of: criteria)
        phase = inputs.phase.label
        hasAssignment = inputs.assignment != nil
        calibration = inputs.calibration
        reviews = inputs.reviews.map { review in
            let scores = review.scores.reduce(into: [Criterion.Key: Int]()) {
                $0[Criterion.Key(rawValue: $1.key)] = $1.value
            }
            return Reviewed(
                name: people[review.person] ?? review.person.description, state: Self.said(review.state),
                mean: Criterion.mean(of: scores, by: criteria)?.hundredths, scores: review.scores)
        }
        visits = inputs.visits.count
        dissents = inputs.dissents.count
        votes = (inputs.votes ?? []).map { vote in
            Voted(
                meeting: meetings[vote.meeting] ?? "…", name: people[vote.person] ?? vote.person.description,
                vote: vote.vote.label, counts: vote.counts)
        }
        let name = { (person: ID<Person>) in people[person] ?? person.description }
        sittings = (inputs.panel ?? []).map { sitting in
            Sat(
                meeting: meetings[sitting.meeting] ?? "…",
                present: sitting.present.filter { !sitting.movedOut.contains($0) }.map(name),
                movedOut: sitting.movedOut.map(name))
        }
        seal = row.seal
    }

    private static func said(_ state: DecisionInputs.Review.State) -> Phrase {
        switch state {
        case .counts: say("Counts")
        case .waits: say("Not scored")
        case .released: say("Released; does not count")
        case .conflict: say("Conflict of interest; does not count")
        }
    }

    var html: HTML {
        """
        <section><h2>\(decision.label)</h2>
        <p class="meta">\(say("\(by), \(at)"))</p>
        <blockquote>\(Markdown(reason).html)</blockquote>
        <dl class="facts">
        <dt>\(say("Call and rubric"))</dt><dd><a href="\(callPlace)">\(say("Version \(call)"))</a>\
        \(when(!isRubricSame, "<p class=\"reason\">\(say("The rubric is not the one that was sealed."))</p>"))</dd>
        <dt>\(say("Phase"))</dt><dd>\(phase)</dd>
        <dt>\(say("Assignment"))</dt><dd>\(hasAssignment ? say("By an accepted proposal") : say("By hand"))</dd>
        <dt>\(say("Calibrated score"))</dt><dd>\(calibrated)</dd>
        <dt>\(say("Visits and interviews"))</dt><dd>\(visits)</dd>
        <dt>\(say("Dissent"))</dt><dd>\(dissents)</dd>
        \(when(!sittings.isEmpty, "<dt>\(say("Present"))</dt><dd>\(present)</dd>"))
        \(when(!votes.isEmpty, "<dt>\(say("Votes"))</dt><dd>\(voteList)</dd>"))
        <dt>\(say("Sealed as"))</dt><dd><code>\(seal)</code></dd>
        </dl>
        \(reviews.isEmpty ? "<p class=\"empty\">\(say("Nobody had been asked to review it."))</p>" as HTML : panel)</section>
        """
    }

    private var calibrated: HTML {
        guard let calibration else { return "\(say("Scores had not been calibrated."))" }
        let low = calibration.low.aligned
        let high = calibration.high.aligned
        let raw = calibration.raw.aligned
        let score = calibration.calibrated.aligned
        let model = calibration.model ?? ""
        return """
            \(say("\(score), between \(low) and \(high); raw mean \(raw)"))\
            \(when(!model.isEmpty, "<p class=\"meta\">\(say("Model: \(model)"))</p>"))
            """
    }

    private var present: HTML {
        "<ul class=\"list\">\(sittings.html(line))</ul>"
    }

    private func line(_ sitting: Sat) -> HTML {
        let names = sitting.present.joined(separator: ", ")
        let out = sitting.movedOut.joined(separator: ", ")
        return """
            <li>\(sitting.meeting): \(names)\
            \(when(!out.isEmpty, "<p class=\"meta\">\(say("Moved out for a conflict of interest:")) \(out)</p>"))</li>
            """
    }

    private var voteList: HTML {
        """
        <ul class="list">\(votes.html { vote in
            "<li>\(vote.meeting): \(vote.name), \(vote.vote)\(when(!vote.counts, " · \(say("does not count: a conflict of interest"))"))</li>"
        })</ul>
        """
    }

    private var panel: HTML {
        """
        <div class="scroll"><table>
        <thead><tr><th scope="col">\(say("Panel"))</th><th scope="col">\(say("Review"))</th>\
        <th scope="col" class="number">\(say("Mean"))</th></tr></thead>
        <tbody>\(reviews.html { review in
            """
            <tr><th scope="row">\(review.name)</th><td>\(review.state)</td>\
            <td class="number">\(review.mean.map { "\($0.aligned)" as HTML })</td></tr>
            """
        })</tbody></table></div>
        """
    }
}
