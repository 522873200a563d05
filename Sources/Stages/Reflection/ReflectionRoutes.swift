import Domain
import Web
import Words

/// Journals, lessons and adaptations.
enum ReflectionRoutes {
    static func add(to doors: Doors) {
        doors.page(.reflection, ReflectionPage.init)
        doors.action(.newJournalEntry, WriteJournalEntry.self)
        doors.page(.journalEntry, JournalEntryPage.init)
        doors.action(.changeJournalEntry, WriteJournalEntry.self)
        doors.page(.lessons, LessonsPage.init)
        doors.action(.newLesson, WriteLesson.self)
        doors.page(.lesson, LessonPage.init)
        doors.action(.changeLesson, WriteLesson.self)
        doors.action(.releaseLesson, ReleaseLesson.self)
        doors.action(.holdBackLesson, HoldBackLesson.self)
        doors.page(.adaptations, AdaptationsPage.init)
        doors.action(.newAdaptation, RecordAdaptation.self)
    }
}
