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

    /// As it goes along with a letter: where replies are taken, calendars ask their people and answer for them.
    var invitation: CalendarEvent {
        var event = event
        if event.method == .publish, site.replies != nil { event.method = .request }
        return event
    }

    private var event: CalendarEvent {
        let page = site.publicAddress + Address(.activity, network.slug, activity.id).path
        return CalendarEvent(
            method: activity.cancelled == nil ? .publish : .cancel, id: "\(activity.id)@\(site.mailDomain)",
            sequence: activity.changes,
            title: "\(network.name): \(activity.title)",
            details: "\(activity.about)\n\n\(page)".trimmingCharacters(in: .newlines),
            place: activity.place, link: activity.link.isEmpty ? page : activity.link, start: date(activity.starts),
            end: date(activity.ends), stamp: date(activity.planned),
            organizer: MailAddress(
                name: network.name, address: site.replies?.address(for: network.slug) ?? site.mailFrom))
    }

    private func date(_ moment: Moment) -> Date { Date(timeIntervalSince1970: TimeInterval(moment.wholeSeconds)) }
}
