import Domain
import Web
import Words

/// Design: the network, its charter, its people.
enum CharterRoutes {
    static func add(to doors: Doors) {
        doors.action(.newNetwork, for: .signedIn, FoundNetwork.self)
        doors.page(.network, for: .withGuests, NetworkPage.init)
        doors.page(.family, FamilyPage.init)
        doors.page(.charter, for: .withGuests, CharterPage.init)
        doors.page(.charterDraft, CharterDraftPage.init)
        doors.page(.charterVersion, for: .withGuests, CharterVersionPage.init)
        doors.page(.people, PeoplePage.init)
        doors.page(.history, HistoryPage.init)
        doors.action(.charterText, WriteCharter.self)
        doors.action(.publishCharter, PublishCharter.self)
        doors.action(.acceptCharter, for: .withGuests, AcceptCharter.self)
        doors.action(.newGoal, SetGoal.self)
        doors.action(.goal, SetGoal.self)
        doors.action(.dropGoal, DropGoal.self)
        doors.action(.newQuestion, SetQuestion.self)
        doors.action(.question, SetQuestion.self)
        doors.action(.dropQuestion, DropQuestion.self)
        doors.action(.newDuty, AssignDuty.self)
        doors.action(.duty, AssignDuty.self)
        doors.action(.dropDuty, DropDuty.self)
        doors.action(.newExpectation, SetExpectation.self)
        doors.action(.expectation, SetExpectation.self)
        doors.action(.dropExpectation, DropExpectation.self)
        doors.action(.newMember, NameMember.self)
        doors.action(.facilitator, AppointFacilitator.self)
        doors.action(.rename, RenameNetwork.self)
        doors.action(.leaveDesign, LeaveDesign.self)
    }
}
