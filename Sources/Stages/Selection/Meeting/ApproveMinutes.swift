import Domain
import Web
import Words

/// Whoever leads meetings approves the minutes; from then on nothing in them changes.
package struct ApproveMinutes: ButtonAction {
    let meeting: ID<PanelMeeting>

    package init(_ meeting: ID<PanelMeeting>) {
        self.meeting = meeting
    }

    package init(at path: Path) throws { self.init(try path.id("meeting")) }

    package func address(in network: String) -> Address { Address(.approveMinutes, network, meeting) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Approve the minutes"), lede: say("Nothing in them changes afterwards."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try VisibleMeeting(scene, meeting).holding.verdictOnApproving(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let store = MeetingStore(scene)
        let meeting = try VisibleMeeting(scene, meeting).row
        let (salt, seal) = scene.seal(try store.sealed(meeting))
        try store.approve(meeting.id, by: try scene.member().person, salt: salt)
        return Event(.minutesApproved, meeting.id, ["seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meeting(at: path) }
}
