import Domain
import Markup
import Web
import Words

/// A planned visit or interview, as those who go and the applicant read it.
struct PlannedVisitCard: Encodable {
    let kind: CandidateVisit.Kind
    let starts: Phrase
    let minutes: Int
    let place: String
    let purpose: String
    let people: [String]
    let calledOff: String?
    let calendar: Address
    /// For those who look after candidates, while it is to come.
    let callOff: Address?

    init(_ row: SelectionStore.PlannedRow, starts: Phrase? = nil, calendar: Address, callOff: Address? = nil) {
        kind = row.kind
        self.starts = starts ?? "\(row.starts)"
        minutes = row.minutes
        place = row.place
        purpose = row.purpose
        people = row.people
        calledOff = row.calledOff == nil ? nil : row.calledOffReason
        self.calendar = calendar
        self.callOff = row.calledOff == nil ? callOff : nil
    }

    static func list(_ cards: [PlannedVisitCard]) -> HTML {
        """
        <section><h2>\(say("Planned visits and interviews"))</h2>
        <ul class="list">\(cards.html { $0.html })</ul></section>
        """
    }

    private var html: HTML {
        let minutes = minutes
        let who = people.joined(separator: ", ")
        return """
            <li><strong>\(kind.label)</strong> · \(starts) · \(say("\(minutes) minutes"))
            \(calledOff.map { reason in "<p class=\"reason\">\(say("Called off: \(reason)"))</p>" as HTML })
            <p>\(place)</p>\(Markdown(purpose).html)
            <p class="meta">\(say("Who goes: \(who)"))</p>
            <p><a href="\(calendar)" download>\(say("Put it into your calendar"))</a>\
            \(callOff.map { " · <a href=\"\($0)\">\(say("Call it off"))</a>" as HTML })</p></li>
            """
    }
}
