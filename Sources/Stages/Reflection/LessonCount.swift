import Domain
import Storage

/// How many lessons were written: for the checklist at the end.
extension ReflectionStore {
    package func lessonCount() throws -> Int {
        try connection.value("SELECT count(*) FROM lesson WHERE network_id = \(network)") ?? 0
    }
}
