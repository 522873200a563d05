import Domain
import Foundation
import Words

/// Who is written to about a planned visit: the applicant, and those who go.
struct VisitLetters {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func letters(_ event: RecordedEvent) throws -> [Addressed] {
        let selection = SelectionStore(scene)
        let candidate = ID<Candidate>(rawValue: event.subject)
        let named = try JSONDecoder().decode([String: String].self, from: Data(event.body.utf8))["visit"]
        guard let id = named.flatMap({ ID<VisitPlan>($0) }), let application = try selection.application(candidate),
            let visit = try selection.planned(of: candidate).first(where: { $0.id == id })
        else { return [] }
        let facts = try CharterStore(scene).facts()
        let calledOff = event.kind == EventKind.visitCalledOff.rawValue ? visit.calledOffReason : nil
        let own = VisitLetter(
            network: facts.name, kind: visit.kind, starts: application.byOwnClock(visit.starts), place: visit.place,
            purpose: visit.purpose, calledOff: calledOff,
            appointments: [
                VisitCalendar.told(of: visit, facts, scene.setting.site, in: application.language, isOwn: true)
            ])
        let applicant = Addressed(
            letter: own, email: application.email, person: nil, language: application.language,
            link: try selection.link(to: application.id))
        return [applicant] + (try visitors(visit, candidate, facts, calledOff))
    }

    /// A letter names nobody and no place: what the dossier says of them is for whoever may open it.
    private func visitors(
        _ visit: SelectionStore.PlannedRow, _ candidate: ID<Candidate>, _ facts: NetworkFacts, _ calledOff: String?
    ) throws -> [Addressed] {
        let selection = SelectionStore(scene)
        let tied = Set(try selection.conflicts(on: candidate).filter(\.blocks).map(\.person))
        return try selection.visitors(of: visit.id).filter { !tied.contains($0) }.flatMap { visitor in
            let person = try HouseStore(scene).person(visitor)
            let language = person.language ?? "en"
            let letter = VisitLetter(
                network: facts.name, kind: visit.kind, starts: "\(visit.starts)", place: nil, purpose: nil,
                calledOff: calledOff,
                appointments: [
                    VisitCalendar.told(of: visit, facts, scene.setting.site, in: language, isOwn: false)
                ])
            return person.emails.prefix(1).map { email in
                Addressed(
                    letter: letter, email: email, person: visitor, language: language,
                    link: Address(.candidate, facts.slug, candidate))
            }
        }
    }
}
