import Domain
import Markup
import Words

/// What has become of an application so far, as its applicant may know it: no decision before all are released.
struct ApplicationTimeline: Sendable, Encodable, Rendered {
    struct Step: Sendable, Encodable {
        let at: Moment
        let sentence: Phrase
    }

    let steps: [Step]
    /// Where the applicant's clock stands, if they said so.
    let timeZone: String

    init(_ application: SelectionStore.ApplicationRow) {
        let moments = application.moments
        timeZone = application.timeZone
        let known: [(Moment?, Phrase)] = [
            (moments.begun, say("Begun")),
            (moments.kept, say("Kept last")),
            (moments.sent, say("Sent and received; a receipt went out by mail")),
            (
                moments.answered,
                application.goesOn == true
                    ? say("The full proposal was asked for") : say("The expression of interest was answered")
            ),
            (moments.proposed, say("The full proposal was sent and received")),
            (moments.withdrawn, say("Withdrawn")),
            (application.goesOn == false ? nil : moments.released, say("Decided, and the decision released to all")),
            (moments.erased, say("Erased")),
        ]
        steps = known.compactMap { at, sentence in at.map { Step(at: $0, sentence: sentence) } }
            .sorted { $0.at < $1.at }
    }

    var html: HTML {
        """
        <section><h2>\(say("What has happened"))</h2><ol class="timeline">\(steps.html { step in
            "<li><time>\(told(step.at))</time><p>\(step.sentence)</p></li>"
        })</ol></section>
        """
    }

    private func told(_ moment: Moment) -> HTML {
        timeZone.isEmpty ? "\(moment)" : "\(ZonedMoment(moment, in: timeZone))"
    }
}
