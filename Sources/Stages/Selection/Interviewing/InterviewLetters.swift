import Domain
import Words

/// Who is written to about accepted interviews: each candidate of its own, each interviewer of all of theirs.
struct InterviewLetters {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// Candidates who came onto the list with this statement, or whose hours are others now.
    func questions(_ event: RecordedEvent) throws -> [Addressed] {
        let store = InterviewStore(scene)
        let selection = SelectionStore(scene)
        guard let slots = try store.terms()?.slots, let first = slots.first, let last = slots.last else { return [] }
        let network = try CharterStore(scene).facts().name
        return try selection.applications(store.asked(at: event.at)).map { application in
            Addressed(
                letter: InterviewHoursLetter(
                    network: network, organisation: application.organisation, from: first.day, to: last.day),
                email: application.email, person: nil, language: application.language,
                link: try selection.link(to: application.id))
        }
    }

    func letters(_ event: RecordedEvent) throws -> [Addressed] {
        let selection = SelectionStore(scene)
        let store = InterviewStore(scene)
        let id = ID<InterviewProposal>(rawValue: event.subject)
        let facts = try CharterStore(scene).facts()
        let held = try store.meetings(of: id).filter { $0.starts != nil }
        let tied = try selection.tiedPairs()
        let planned = try planned(held)
        let site = scene.setting.site
        let applications = try selection.applications(held.map(\.candidate)).reduce(into: [:]) { $0[$1.id] = $1 }
        let candidates = try held.compactMap { meeting -> Addressed? in
            guard let starts = meeting.starts, let application = applications[meeting.candidate] else { return nil }
            let letter = VisitLetter(
                network: facts.name, kind: .interview, starts: application.byOwnClock(starts), place: meeting.room,
                purpose: nil, calledOff: nil,
                appointments: planned[meeting.candidate].map {
                    [VisitCalendar.told(of: $0, facts, site, in: application.language, isOwn: true)]
                } ?? [])
            return Addressed(
                letter: letter, email: application.email, person: nil, language: application.language,
                link: try selection.link(to: application.id))
        }
        let pairs = held.flatMap { meeting in meeting.seats.map { (meeting, $0.person) } }.filter { pair in
            !tied.contains(SelectionStore.ReaderPair(candidate: pair.0.candidate, person: pair.1))
        }
        let grouped = Dictionary(grouping: pairs, by: { $0.1 }).sorted { $0.key < $1.key }
        let people = try grouped.flatMap { person, own -> [Addressed] in
            let known = try HouseStore(scene).person(person)
            let clock = try HouseStore(scene).clock(of: person)
            let times = own.compactMap { $0.0.starts }.sorted().map { ZonedMoment($0, in: clock) }
            let language = known.language ?? "en"
            let letter = InterviewTimesLetter(
                network: facts.name, times: times,
                appointments: own.compactMap { planned[$0.0.candidate] }.sorted { $0.starts < $1.starts }.map {
                    VisitCalendar.told(of: $0, facts, site, in: language, isOwn: false)
                })
            return known.emails.prefix(1).map { email in
                Addressed(
                    letter: letter, email: email, person: person, language: language,
                    link: Address(.interviews, facts.slug))
            }
        }
        return candidates + people
    }

    /// Each interview as it stands in its dossier.
    private func planned(
        _ held: [InterviewStore.MeetingRow]
    ) throws -> [ID<Candidate>: SelectionStore.PlannedRow] {
        let known = try SelectionStore(scene).planned(of: held.map(\.candidate))
        let plans = Dictionary(grouping: known, by: \.candidate)
        return held.reduce(into: [:]) { all, meeting in
            all[meeting.candidate] = plans[meeting.candidate]?.first {
                $0.kind == .interview && $0.starts == meeting.starts && $0.calledOff == nil
            }
        }
    }
}
