import Domain
import Web
import Words

/// Group deliverables: pages and actions.
enum DeliverablesRoutes {
    static func add(to doors: Doors) {
        doors.page(.deliverables, DeliverablesPage.init)
        doors.action(.newDeliverable, PlanDeliverable.self)
        doors.page(.deliverable, DeliverablePage.init)
        doors.action(.deliverablePlan, PlanDeliverable.self)
        doors.action(.deliverableText, WriteVersion.self)
        doors.page(.deliverableVersion, DeliverableVersionPage.init)
        doors.action(.askForReview, RequestReview.self)
        doors.action(.reviewDeliverable, GiveReview.self)
        doors.action(.signOff, SignOff.self)
        doors.action(.releaseDeliverable, ReleaseDeliverable.self)
        doors.action(.giveUpDeliverable, GiveUpDeliverable.self)
        doors.action(.resumeDeliverable, ResumeDeliverable.self)
        doors.action(.newUptake, RecordUptake.self)
    }
}
