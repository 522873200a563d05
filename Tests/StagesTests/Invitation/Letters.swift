import Domain
import Followers
import Logging
import Stages
import Storage
import TestKit

/// What the tests of the invitation share: who sits where in the world at that stage, and where a letter is answered.
///
/// CARE has signed, Practical Action has answered everything, the other two have not answered at all.
extension House {
    func person(_ email: String) async throws -> ID<Person> {
        try await setting.database.read { connection in
            guard let person: ID<Person> = try connection.value("SELECT person_id FROM address WHERE email = \(email)")
            else {
                throw StorageError.engine("nobody at \(email)")
            }
            return person
        }
    }

    /// The address of the letter to a contact person.
    func letter(to email: String) async throws -> String {
        let id: ID<Invitation>? = try await setting.database.read {
            try $0.value("SELECT id FROM invitation WHERE email = \(email) ORDER BY id DESC")
        }
        return "/networks/groove/invitations/\(id?.description ?? "-")"
    }

    func items(to email: String) async throws -> [String] {
        let letter = try await letter(to: email)
        return try await setting.database.read {
            try $0.column(
                """
                SELECT t.id FROM invitation_item t JOIN invitation i ON i.id = t.invitation_id
                WHERE i.email = \(email) ORDER BY t.id
                """, as: ID<InvitationItem>.self)
        }.map { "\(letter)/items/\($0)" }
    }

    func promises(of email: String) async throws -> [String] {
        try await setting.database.read {
            try $0.column(
                """
                SELECT c.id FROM commitment c JOIN membership m ON m.seat_id = c.seat_id
                JOIN address a ON a.person_id = m.person_id WHERE a.email = \(email) ORDER BY c.id
                """, as: ID<Commitment>.self)
        }.map { "/networks/groove/promises/\($0)" }
    }

    func count(_ sql: SQL) async throws -> Int {
        try await setting.database.read { try $0.value(sql) ?? 0 }
    }

    /// Writes the letters that are due, and reads those to one address, the newest first.
    func mail(to email: String) async throws -> [OutboxStore.Message] {
        try await Rounds(setting, logger: Logger(label: "test")).performAll()
        return try await setting.read(as: .clock) { scene in
            try OutboxStore(scene.connection, scene.setting).latest(200)
        }.filter { $0.email == email }
    }
}

let elena = "elena@conservation.example"
let samuel = "samuel@chf.example"
let nilufar = "nilufar@practicalaction.example"
let joseph = "joseph@care.example"
