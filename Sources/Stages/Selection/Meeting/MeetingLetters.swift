import Domain
import Words

/// Who is written to about a planned meeting: everybody who sits in it, save whoever planned it.
struct MeetingLetters {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func letters(_ event: RecordedEvent) throws -> [Addressed] {
        let store = MeetingStore(scene)
        let id = ID<PanelMeeting>(rawValue: event.subject)
        guard let meeting = try store.meeting(id) else { return [] }
        let facts = try CharterStore(scene).facts()
        let house = HouseStore(scene)
        let calendar = MeetingCalendar(meeting: meeting, network: facts, site: scene.setting.site)
        return try store.members(of: id).filter { $0.person != event.actor }.flatMap { member in
            let person = try house.person(member.person)
            let clock = try house.clock(of: member.person)
            let letter = MeetingLetter(
                network: facts.name, title: meeting.title,
                when: meeting.starts.map { "\(ZonedMoment($0, in: clock))" } ?? "\(meeting.day)", place: meeting.place,
                appointments: calendar.event.map { [$0] } ?? [])
            return person.emails.prefix(1).map { email in
                Addressed(
                    letter: letter, email: email, person: member.person, language: person.language ?? "en",
                    link: Address(.meeting, facts.slug, id))
            }
        }
    }
}
