import Domain
import Foundation
import Mail
import Words

/// A panel meeting as a file for people's own calendars; it tells nothing of candidates.
struct MeetingCalendar {
    let meeting: MeetingStore.MeetingRow
    let network: NetworkFacts
    let site: Site

    static func download(_ scene: Scene, _ path: Path) throws -> Download {
        let calendar = MeetingCalendar(
            meeting: try VisibleMeeting(scene, path).row, network: try CharterStore(scene).facts(),
            site: scene.setting.site)
        guard let event = calendar.event else { throw Path.NotFound() }
        return Download(
            name: "meeting.ics", type: "text/calendar; charset=utf-8", content: .bytes(Array(event.ics.utf8)))
    }

    /// Nothing where no time was told.
    var event: CalendarEvent? {
        meeting.starts.map { starts in
            let page = site.publicAddress + Address(.meeting, network.slug, meeting.id).path
            return CalendarEvent(
                method: .publish, id: "\(meeting.id)@\(site.mailDomain)", title: "\(network.name): \(meeting.title)",
                details: page, place: meeting.place, link: page, start: date(starts),
                end: date(starts.adding(seconds: Int64(meeting.lasts) * 60)), stamp: date(meeting.planned ?? starts),
                organizer: MailAddress(name: network.name, address: site.mailFrom))
        }
    }

    private func date(_ moment: Moment) -> Date { Date(timeIntervalSince1970: TimeInterval(moment.wholeSeconds)) }
}
