import Hummingbird
import Web
import Words

/// Meetings of the panel.
enum MeetingRoutes {
    static func add(to doors: Doors) {
        doors.page(.meetings, MeetingsPage.init)
        doors.action(.newMeeting, PlanMeeting.self)
        doors.page(.meeting, MeetingPage.init)
        doors.action(.openMeeting, OpenMeeting.self)
        doors.action(.closeMeeting, CloseMeeting.self)
        doors.action(.meetingPresence, NotePresence.self)
        doors.action(.meetingMinutes, WriteMinutes.self)
        doors.action(.approveMinutes, ApproveMinutes.self)
        doors.download(.meetingCalendar, MeetingCalendar.download)
        doors.download(.meetingRecord, MeetingRecord.download)
        doors.action(.newItem, AddItem.self)
        doors.page(.meetingItem, MeetingItemPage.init)
        doors.action(.callItem, CallItem.self)
        doors.action(.endItem, EndItem.self)
        doors.action(.moveItem, MoveItem.self)
        doors.action(.dropItem, DropItem.self)
        doors.action(.castVote, CastVote.self)
        doors.action(.changeScore, ChangeScore.self)
        doors.action(.itemMinutes, WriteItemMinutes.self)
    }
}
