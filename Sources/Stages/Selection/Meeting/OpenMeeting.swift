import Domain
import Web
import Words

/// Whoever leads the meeting begins it.
package struct OpenMeeting: ButtonAction {
    let meeting: ID<PanelMeeting>

    package init(_ meeting: ID<PanelMeeting>) {
        self.meeting = meeting
    }

    package init(at path: Path) throws { self.init(try path.id("meeting")) }

    package func address(in network: String) -> Address { Address(.openMeeting, network, meeting) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Begin the meeting"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let meeting = try VisibleMeeting(scene, meeting)
        return meeting.holding.verdictOnOpening(by: scene.actor, present: meeting.members.count { $0.isPresent })
    }

    package func press(in scene: Scene) throws -> Event {
        let meeting = try VisibleMeeting(scene, meeting)
        try MeetingStore(scene).open(meeting.row.id)
        let present = meeting.members.filter(\.isPresent).map(\.person.description)
        return Event(.meetingOpened, meeting.row.id, ["present": .word(present.joined(separator: " "))])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meeting(at: path) }
}

extension Address {
    static func meeting(at path: Path) -> Address {
        (try? path.id("meeting", PanelMeeting.self)).map { Address(.meeting, path.network, $0) }
            ?? Address(.meetings, path.network)
    }

    static func meetingItem(at path: Path) -> Address {
        guard let meeting = try? path.id("meeting", PanelMeeting.self),
            let item = try? path.id("item", PanelItem.self)
        else { return .meeting(at: path) }
        return Address(.meetingItem, path.network, meeting, item)
    }
}
