import Domain
import Markup
import Web
import Words

/// Why the scores could not be calibrated, with the parts into which a panel falls, by name where the viewer may know them.
struct CalibrationRefusalCard: Encodable {
    struct Part: Encodable {
        let candidates: [Phrase]
        let reviewers: [String]
    }

    let reason: Phrase
    let parts: [Part]

    init(_ reason: CalibrationReason, _ names: [ID<Candidate>: Phrase], _ people: [ID<Person>: String]) {
        self.reason = reason.sentence
        parts = reason.parts.map {
            Part(
                candidates: $0.candidates.compactMap { names[$0] }, reviewers: $0.reviewers.compactMap { people[$0] })
        }
    }

    var html: HTML {
        """
        <p class="reason">\(say("The scores were not calibrated.")) \(reason)</p>
        \(when(!parts.isEmpty, "<ol class=\"list\">\(parts.html(Self.line))</ol>"))
        """
    }

    private static func line(_ part: Part) -> HTML {
        "<li>\(part.candidates.html { "\($0); " })\(part.reviewers.joined(separator: ", "))</li>"
    }
}
