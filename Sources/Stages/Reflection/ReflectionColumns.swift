import Domain
import Storage

/// How the words of reflection stand in columns.
extension JournalEntry.Audience: Storable {}
extension Quarter: Storable {}
extension Lesson.Sureness: Storable {}
extension Adaptation.Area: Storable {}
