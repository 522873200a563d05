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
        let (salt, seal) = scene.seal(meeting.minutes)
        // Each item is sealed by itself: an application that is erased takes only its own words out of the record.
        let items = try store.itemMinutes(of: meeting.id)
        var facts: [String: Event.Fact] = ["seal": seal, "items": .number(items.count)]
        let salts = items.map { item in
            let (salt, seal) = scene.seal(item.minutes)
            facts[item.id.description] = seal
            return (item.id, salt)
        }
        try store.approve(meeting.id, by: try scene.member().person, salt: salt, salts)
        return Event(.minutesApproved, meeting.id, facts)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meeting(at: path) }
}
