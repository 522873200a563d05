import Domain
import Web
import Words

/// Progress toward the goals.
enum EvaluationRoutes {
    static func add(to doors: Doors) {
        doors.page(.progress, ProgressPage.init)
        doors.action(.newReading, RecordReading.self)
    }
}
