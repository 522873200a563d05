/// Addresses of journals, lessons and adaptations.
extension Place {
    package static let reflection: Place = "networks/:network/reflection"
    package static let newJournalEntry: Place = "networks/:network/journal/new"
    package static let journalEntry: Place = "networks/:network/journal/:entry"
    package static let changeJournalEntry: Place = "networks/:network/journal/:entry/text"
    package static let lessons: Place = "networks/:network/lessons"
    package static let newLesson: Place = "networks/:network/lessons/new"
    package static let lesson: Place = "networks/:network/lessons/:lesson"
    package static let changeLesson: Place = "networks/:network/lessons/:lesson/text"
    package static let releaseLesson: Place = "networks/:network/lessons/:lesson/release"
    package static let holdBackLesson: Place = "networks/:network/lessons/:lesson/hold-back"
    package static let adaptations: Place = "networks/:network/adaptations"
    package static let newAdaptation: Place = "networks/:network/adaptations/new"
}
