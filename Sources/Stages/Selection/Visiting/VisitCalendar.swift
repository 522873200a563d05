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
    let page: Address

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

    private var event: CalendarEvent {
        let domain = site.mailFrom.split(separator: "@").last.map(String.init) ?? "localhost"
        let link = site.publicAddress + page.path
        return CalendarEvent(
            method: visit.calledOff == nil ? .publish : .cancel, id: "\(visit.id)@\(domain)",
            sequence: visit.calledOff == nil ? 0 : 1,
            title: "\(network.name): \(visit.kind.label.spoken(to: .english))",
            details: "\(visit.purpose)\n\n\(link)", place: visit.place, link: link, start: date(visit.starts),
            end: date(visit.ends), stamp: date(visit.calledOff ?? visit.planned),
            organizer: MailAddress(name: network.name, address: site.mailFrom))
    }

    private func date(_ moment: Moment) -> Date { Date(timeIntervalSince1970: TimeInterval(moment.wholeSeconds)) }
}
