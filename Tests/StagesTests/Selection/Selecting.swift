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
let fullMarks = UsualForm.criteria.reduce(into: ["confidence": "middle"]) {
    $0[$1.key.rawValue] = "4"
    $0["\($1.key.rawValue)_comment"] = "Because of \($1.key.rawValue)"
}

/// A whole application to the call of the demonstration, as its form sends it.
let wholeApplication = [
    "organisation": "Green Fields", "contact": "Ruth Achieng", "vision": "A field that asks first.",
    "interest": "All three.", "commitment": "Two people, four hours.", "sharing": "Our worst year.",
    "own_grant": "A grant on seeds.", "grant_duties": "Two reports.", "first_question": "How are results measured?",
    "staff": "12", "grant_ends": "2029-12-31", "head_knows": "yes", "revision": "0",
]

extension House {
    /// The address mailed last to somebody.
    func mailedLink(to email: String) async throws -> String {
        let body = try await setting.keep(as: .clock) { scene in
            try OutboxStore(scene.connection, scene.setting).latest(200).first { $0.email == email }?.body ?? ""
        }
        return body.firstMatch(of: /http:\/\/localhost:8080(\/applications\/\w+)/).map { String($0.1) } ?? "/no-link"
    }

    /// Begins an application to GROOVE.
    ///
    /// - Returns: its secret address.
    func begun(_ email: String = "ruth@greenfields.example", by applicant: Browser) async throws -> String {
        _ = try await applicant.send("/networks/groove/call/begin", ["email": email])
        return try await mailedLink(to: email)
    }

    /// A house whose outbox shows secrets, as a demonstration does.
    static func withMail(_ stage: Stage, _ test: @Sendable (House) async throws -> Void) async throws {
        try await House.at(stage, site: Site(publicAddress: "http://localhost:8080", isDemonstration: true), test)
    }
}

extension House {
    /// A candidate by the name it applied under.
    func candidate(_ organisation: String) async throws -> ID<Candidate> {
        try await setting.database.read { connection in
            try connection.value("SELECT id FROM candidate WHERE organisation = \(organisation)") ?? ID(rawValue: 0)
        }
    }
}
