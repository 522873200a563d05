import Domain
import Stages
import Storage
import TestKit

extension House {
    /// A fresh link that signs somebody of the cast in, as mail would carry it.
    func link(for part: Cast.Part) async throws -> String {
        let person = cast[part]
        return try await setting.keep(as: .clock) { try SessionStore($0).makeLink(for: .signIn, person) }
    }

    /// Letters that wait to be sent, secrets shown.
    func letters() async throws -> [OutboxStore.Message] {
        let setting = setting
        return try await setting.keep(as: .clock) { try OutboxStore($0.connection, setting).take(100, at: $0.now) }
    }

    static func email(_ part: Cast.Part) -> String {
        switch part {
        case .convener: "amina@programme.example"
        case .facilitator: "lucia@facilitation.example"
        case .sponsor: "grace@sponsor.example"
        case .stranger: "pavel@elsewhere.example"
        default: "ines@operations.example"
        }
    }

    /// Reads a page as a browser with this session does.
    func get(_ path: String, session: String?) async throws -> Reply {
        try await browser().get(path, headers: session.map { ["Cookie": "session=\($0)"] } ?? [:])
    }
}
