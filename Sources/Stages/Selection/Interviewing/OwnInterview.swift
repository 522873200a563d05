import Domain
import Markup
import Web
import Words

/// The interviews one holds oneself, on one's own clock.
struct OwnInterview: Encodable {
    let candidate: Phrase
    let starts: Phrase
    let room: String
    let calendar: Address

    /// What was accepted and is neither called off nor in conflict; whoever interviews sees the name.
    static func all(_ scene: Scene, _ sight: CandidateSight, _ network: String) throws -> [OwnInterview] {
        let clock = try HouseStore(scene).clock(of: sight.person)
        return try SelectionStore(scene).ownInterviews(sight).map { row in
            OwnInterview(
                candidate: .verbatim(row.organisation),
                starts: "\(ZonedMoment(row.visit.starts, in: clock))", room: row.visit.place,
                calendar: Address(.ownInterviewCalendar, network, row.visit.id))
        }
    }

    static func list(_ interviews: [OwnInterview]) -> HTML {
        """
        <section><h2>\(say("Your interviews"))</h2><ul class="list">\(interviews.html { one in
            """
            <li><strong>\(one.candidate)</strong> · \(one.starts)<p>\(one.room)</p>
            <p><a href="\(one.calendar)" download>\(say("Put it into your calendar"))</a></p></li>
            """
        })</ul></section>
        """
    }
}
