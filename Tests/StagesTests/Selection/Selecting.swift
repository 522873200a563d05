import Domain
import Stages
import Storage
import TestKit

extension House {
    /// The address of a candidate's dossier.
    func dossier(_ organisation: String) async throws -> String {
        let id = try await setting.database.read { connection in
            try connection.value(
                "SELECT id FROM candidate WHERE organisation = \(organisation)", as: ID<Candidate>.self)
        }
        return "/networks/groove/candidates/\(id.map(\.description) ?? "-")"
    }

    func run(_ sql: SQL) async throws {
        _ = try await setting.keep(as: .clock) { try $0.connection.run(sql) }
    }
}

/// A whole set of scores, as the form sends it.
let fullMarks = Criterion.allCases.reduce(into: [String: String]()) {
    $0[$1.rawValue] = "4"
    $0["\($1.rawValue)_comment"] = "Because of \($1.rawValue)"
}
