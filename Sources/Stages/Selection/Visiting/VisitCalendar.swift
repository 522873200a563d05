import Domain
import Foundation
import Mail
import Words

/// A planned visit as a file for people's own calendars.
struct VisitCalendar {
    let visit: SelectionStore.PlannedRow
    let network: NetworkFacts
    let site: Site
    /// Where its receiver reads more.
    let page: Address?

    /// For whoever may know of the candidate and sees its name.
    static func download(_ scene: Scene, _ path: Path) throws -> Download {
        let selection = SelectionStore(scene)
        let id: ID<Candidate> = try path.id("candidate")
        let planned = try selection.planned(for: selection.dossier(id))
        return try calendar(planned, scene, path, Address(.candidate, path.network, id))
    }

    /// For the applicant.
    static func ownDownload(_ scene: Scene, _ path: Path) throws -> Download {
        let selection = SelectionStore(scene)
        let planned = try selection.planned(of: selection.ownApplication().id)
        return try calendar(planned, scene, path, Address(.application, try path.text("secret")))
    }

    static func calendar(
        _ planned: [SelectionStore.PlannedRow], _ scene: Scene, _ path: Path, _ page: Address
    ) throws -> Download {
        let id: ID<VisitPlan> = try path.id("visit")
        guard let visit = planned.first(where: { $0.id == id }) else { throw Path.NotFound() }
        return VisitCalendar(
            visit: visit, network: try CharterStore(scene).facts(), site: scene.setting.site, page: page
        ).download
    }

    private var download: Download {
        Download(name: "visit.ics", type: "text/calendar; charset=utf-8", content: .bytes(Array(event.ics.utf8)))
    }

    /// As it goes along with a letter, in its language: the way there stands in the letter itself, the place only
    /// where the letter tells it.
    static func told(
        of visit: SelectionStore.PlannedRow, _ network: NetworkFacts, _ site: Site, in language: String, isOwn: Bool
    ) -> CalendarEvent {
        var event = VisitCalendar(visit: visit, network: network, site: site, page: nil).event
        event.title = "\(network.name): \(visit.kind.label.spoken(to: .init(language: language, timeZone: .gmt)))"
        event.details = isOwn ? visit.purpose : ""
        event.place = isOwn ? visit.place : ""
        return event
    }

    private var event: CalendarEvent {
        let link = page.map { site.publicAddress + $0.path }
        return CalendarEvent(
            method: visit.calledOff == nil ? .publish : .cancel, id: "\(visit.id)@\(site.mailDomain)",
            sequence: visit.calledOff == nil ? 0 : 1,
            title: "\(network.name): \(visit.kind.label.spoken(to: .english))",
            details: [visit.purpose, link ?? ""].joined(separator: "\n\n").trimmed, place: visit.place, link: link,
            start: date(visit.starts),
            end: date(visit.ends), stamp: date(visit.calledOff ?? visit.planned),
            organizer: MailAddress(name: network.name, address: site.mailFrom))
    }

    private func date(_ moment: Moment) -> Date { Date(timeIntervalSince1970: TimeInterval(moment.wholeSeconds)) }
}
