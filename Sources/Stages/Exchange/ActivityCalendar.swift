import Domain
import Foundation
import Mail
import Words

/// An activity as a file for people's own calendars.
struct ActivityCalendar {
    let activity: ExchangeStore.ActivityRow
    let network: NetworkFacts
    let site: Site

    var download: Download {
        Download(
            name: "\(Slug.of(activity.title)).ics", type: "text/calendar; charset=utf-8",
            content: .bytes(Array(event.ics.utf8)))
    }

    private var event: CalendarEvent {
        let domain = site.mailFrom.split(separator: "@").last.map(String.init) ?? "localhost"
        let page = site.publicAddress + Address(.activity, network.slug, activity.id).path
        return CalendarEvent(
            method: activity.cancelled == nil ? .publish : .cancel, id: "\(activity.id)@\(domain)",
            sequence: activity.changes,
            title: "\(network.name): \(activity.title)",
            details: "\(activity.about)\n\n\(page)".trimmingCharacters(in: .newlines),
            place: activity.place, link: activity.link.isEmpty ? page : activity.link, start: date(activity.starts),
            end: date(activity.ends), stamp: date(activity.planned),
            organizer: MailAddress(name: network.name, address: site.mailFrom))
    }

    private func date(_ moment: Moment) -> Date { Date(timeIntervalSince1970: TimeInterval(moment.wholeSeconds)) }
}
