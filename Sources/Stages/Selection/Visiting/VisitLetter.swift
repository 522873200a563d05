import Domain
import Mail
import Words

/// Invites an applicant, or somebody who goes, to a visit or an interview; or tells that it is called off.
struct VisitLetter: Letter {
    let network: String
    let kind: CandidateVisit.Kind
    /// By the clock of an applicant who has told it; otherwise each reads it on their own.
    let starts: Phrase
    /// Nothing where it would tell somebody whom they are to see.
    let place: String?
    let purpose: String?
    let calledOff: String?
    let appointments: [CalendarEvent]

    var subject: Phrase {
        let what = kind.label
        return calledOff == nil ? say("\(network): \(what), planned") : say("\(network): \(what), called off")
    }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        let what = kind.label
        let when = starts
        if let reason = calledOff {
            return [
                say("\(what), planned for \(when), is called off.", context: "visit"),
                say("The reason given: \(reason)"),
                say("Here you see it again:\n\(link)"),
            ]
        }
        var lines = [say("You are invited: \(what), \(when).", context: "visit")]
        if let place { lines.append(say("Where: \(place)")) }
        if let purpose { lines.append(.verbatim(purpose)) }
        return lines + [say("Here it stands, with a file for your calendar:\n\(link)")]
    }
}
