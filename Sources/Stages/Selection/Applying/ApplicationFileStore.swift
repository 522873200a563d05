import Domain
import Storage

/// The files of applications, across all networks: which of them are still somebody's.
extension SelectionStore {
    static func files(_ digests: [String], keptIn connection: any Connection) throws -> [String] {
        try connection.column("SELECT DISTINCT digest FROM application_file WHERE digest IN \(list: digests)")
    }
}
