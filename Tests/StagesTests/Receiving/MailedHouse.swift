import Domain
import Followers
import Logging
import Stages
import Storage
import TestKit
import Testing

extension House {
    static let mailSite = Site(
        publicAddress: "https://learn.example.org", mailFrom: "roundtable@learn.example.org",
        replies: ReplyPattern("reply+*@learn.example.org"), mailRelay: "mx.learn.example.org",
        mailKey: "a shared secret")

    /// An active network that letters can be answered to.
    static func corresponding(_ test: @Sendable (House) async throws -> Void) async throws {
        try await House.talking(site: mailSite, test)
    }

    /// Letters as they leave now, secrets filled in; each leaves once.
    func leaving() async throws -> [OutboxStore.Message] {
        try await Rounds(setting, logger: Logger(label: "test")).performAll()
        let failures = try await setting.database.read { connection in
            try connection.column("SELECT error FROM job WHERE error IS NOT NULL", as: String.self)
        }
        #expect(failures.isEmpty, "nobody fails to hear of something")
        return try await setting.keep(as: .clock) { scene in
            let outbox = OutboxStore(scene.connection, scene.setting)
            let letters = try outbox.take(1000, at: scene.now)
            try outbox.sent(letters.map(\.id), at: scene.now)
            return letters
        }
    }

    /// Everything that is due really leaves, for the mail server of the site.
    func deliver() async throws {
        let rounds = Rounds(setting, logger: Logger(label: "test"))
        for _ in 0..<4 { try await rounds.performAll() }
    }

    func leaving(to email: String) async throws -> [OutboxStore.Message] {
        try await leaving().filter { $0.email == email }
    }

    /// A member's letter to Nilufar about a conversation of CARE's member.
    func letterAboutConversation() async throws -> (thread: String, letter: OutboxStore.Message) {
        let thread = try await conversation()
        guard let letter = try await leaving(to: "nilufar@practicalaction.example").last else {
            throw StorageError.engine("no letter")
        }
        return (thread, letter)
    }

    func receive(_ text: String) async throws -> ReceptionReport {
        try await Reception(setting).receive(Array(text.utf8))
    }

    func posts(in thread: String) async throws -> String {
        try await browser(as: .facilitator).get("/networks/groove/conversations/\(thread)").body
    }

    static func mail(
        from: String = "Nilufar Rahman <nilufar@practicalaction.example>", to: String, id: String = "1@mail.example",
        subject: String = "Re: Paying mentors", head: String = "", _ body: String
    ) -> String {
        "From: \(from)\nTo: \(to)\nSubject: \(subject)\nMessage-ID: <\(id)>\n\(head.isEmpty ? "" : head + "\n")\n\(body)\n"
    }
}
