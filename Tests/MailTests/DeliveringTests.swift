import Foundation
import Mail
import TestKit
import Testing

/// Letters taken to a real mail server on loopback.
@Suite(.enabled(if: SMTPSink.isAvailable, "Python's aiosmtpd is missing")) struct DeliveringTests {
    let postman = Postman(patience: Patience(connecting: 5, replying: 2, letter: 10))

    func server(_ sink: SMTPSink, security: SMTPServer.Security = .none) -> SMTPServer {
        SMTPServer(host: "127.0.0.1", port: sink.port, security: security, helloName: "groove.example.org")
    }

    func envelope(_ id: Int64, to: String, from: String = "bounce+1@example.org") throws -> Envelope {
        var message = Letters.plain
        message.id = "\(id)@example.org"
        message.to.address = to
        message.text = "Number \(id)\n.\n..\n.leading dot\n" + String(repeating: "é ", count: Int(id) * 50)
        return Envelope(id: id, from: from, to: to, bytes: try message.composed())
    }

    @Test func `fifty letters go over one connection, each byte as it was composed`() async throws {
        let sink = try SMTPSink()
        let envelopes = try (1...50).map { try envelope($0, to: "p\($0)@example.org") }
        let deliveries = await postman.deliver(envelopes, through: server(sink))
        #expect(deliveries.map(\.id) == envelopes.map(\.id))
        for (number, delivery) in deliveries.enumerated() {
            #expect(delivery.outcome == .sent(String(format: "250 2.0.0 Kept as %06d", number + 1)))
        }
        let letters = try sink.letters()
        #expect(letters.map(\.bytes) == envelopes.map(\.bytes))
        #expect(letters.map(\.recipients) == envelopes.map { [$0.to] })
        #expect(letters.allSatisfy { $0.sender == "bounce+1@example.org" && $0.hello == "groove.example.org" })
        #expect(Set(letters.map(\.connection)) == [1])
    }

    @Test func `the server's refusals are told apart, and harm no other letter`() async throws {
        let sink = try SMTPSink()
        let recipients = ["a", "later", "gone", "b", "unwanted", "c"].map { "\($0)@example.org" }
        let envelopes = try recipients.enumerated().map { try envelope(Int64($0.offset), to: $0.element) }
        let outcomes = await postman.deliver(envelopes, through: server(sink)).map(\.outcome)
        #expect(outcomes[0] == .sent("250 2.0.0 Kept as 000001"))
        #expect(outcomes[1] == .temporaryFailure("450 4.2.2 The mailbox is full"))
        #expect(outcomes[2] == .permanentFailure("550 5.1.1 No such person here"))
        #expect(outcomes[3] == .sent("250 2.0.0 Kept as 000002"))
        #expect(outcomes[4] == .permanentFailure("554 5.7.1 We do not want this"))
        #expect(outcomes[5] == .sent("250 2.0.0 Kept as 000003"))
        #expect(try sink.letters().flatMap(\.recipients) == ["a@example.org", "b@example.org", "c@example.org"])
    }

    @Test func `a letter with no way back and one to a new domain go out`() async throws {
        let sink = try SMTPSink()
        let envelopes = [
            try envelope(1, to: "a@example.org", from: ""), try envelope(2, to: "b@bücher.example"),
        ]
        let deliveries = await postman.deliver(envelopes, through: server(sink))
        #expect(deliveries.map(\.outcome) == [.sent("250 2.0.0 Kept as 000001"), .sent("250 2.0.0 Kept as 000002")])
        #expect(try sink.letters().map(\.sender) == ["", "bounce+1@example.org"])
        #expect(try sink.letters().last?.recipients == ["b@xn--bcher-kva.example"])
    }

    @Test func `what would smuggle something in is not shown to the server`() async throws {
        let sink = try SMTPSink()
        let good = try envelope(1, to: "a@example.org")
        let flawed = [
            Envelope(id: 2, from: good.from, to: "a@example.org>\r\nRCPT TO:<b@example.org", bytes: good.bytes),
            Envelope(id: 3, from: "a\r\n@example.org", to: good.to, bytes: good.bytes),
            Envelope(id: 4, from: good.from, to: good.to, bytes: good.bytes + Array("\n.\r\nMAIL FROM:<x>".utf8)),
            Envelope(id: 5, from: good.from, to: good.to, bytes: good.bytes + [0x0D]),
            Envelope(id: 6, from: good.from, to: "a@ab--ü.example", bytes: good.bytes),
        ]
        let deliveries = await postman.deliver(flawed + [good], through: server(sink))
        for delivery in deliveries.dropLast() {
            guard case .permanentFailure = delivery.outcome else {
                Issue.record("\(delivery) was tried")
                continue
            }
        }
        #expect(try sink.letters().map(\.bytes) == [good.bytes])
    }

    @Test func `where nobody listens, all letters may be tried again`() async throws {
        let sink = try SMTPSink()
        var nowhere = server(sink)
        nowhere.port = 1
        let envelopes = try (1...200).map { try envelope($0, to: "a@example.org") }
        let deliveries = await postman.deliver(envelopes, through: nowhere)
        #expect(deliveries.count == 200)
        for delivery in deliveries {
            guard case .temporaryFailure(let text) = delivery.outcome else {
                Issue.record("\(delivery)")
                continue
            }
            #expect(!text.isEmpty)
        }
    }

    @Test func `a server that turns everybody away does not lose a letter`() async throws {
        let sink = try SMTPSink(["--closed"])
        let envelopes = try (1...3).map { try envelope($0, to: "a@example.org") }
        let deliveries = await postman.deliver(envelopes, through: server(sink))
        #expect(deliveries.map(\.outcome) == Array(repeating: .temporaryFailure("554 5.3.2 Not today"), count: 3))
    }

    @Test func `a server that does not answer is not waited for without end`() async throws {
        let sink = try SMTPSink()
        let deliveries = await postman.deliver([try envelope(1, to: "slow@example.org")], through: server(sink))
        // Waited for until it answered, it would have been sent.
        guard case .temporaryFailure = try #require(deliveries.first).outcome else {
            Issue.record("\(deliveries)")
            return
        }
    }

    @Test func `a server that falls silent again and again is left alone`() async throws {
        let sink = try SMTPSink()
        let hasty = Postman(patience: Patience(connecting: 5, replying: 1, letter: 10))
        let envelopes = try (1...40).map { try envelope($0, to: $0 == 5 ? "a@example.org" : "slow@example.org") }
        let deliveries = await hasty.deliver(envelopes, through: server(sink))
        #expect(deliveries.count == 40)
        for delivery in deliveries {
            guard case .temporaryFailure = delivery.outcome else {
                Issue.record("\(delivery)")
                continue
            }
        }
        #expect(try sink.letters().isEmpty, "the fifth would have been taken, had it been tried")
    }

    @Test func `a round ends in time, and says nothing of the letters it did not come to`() async throws {
        let sink = try SMTPSink()
        let hasty = Postman(patience: Patience(connecting: 5, replying: 2, letter: 10, round: 1))
        let envelopes = try (1...3).map { try envelope($0, to: $0 == 1 ? "slow@example.org" : "a@example.org") }
        let deliveries = await hasty.deliver(envelopes, through: server(sink))
        #expect(deliveries.map(\.id) == [1])
        #expect(try sink.letters().isEmpty)
    }

    @Test func `a wrong password is the settings' fault and not the letter's`() async throws {
        let sink = try SMTPSink(["--user", "ada", "right"])
        var server = server(sink)
        for (password, good) in [(nil, false), ("wrong", false), ("right", true)] as [(String?, Bool)] {
            server.user = password == nil ? nil : "ada"
            server.password = password
            let outcomes = await postman.deliver([try envelope(1, to: "a@example.org")], through: server).map(\.outcome)
            switch outcomes.first {
            case .sent: #expect(good)
            case .temporaryFailure(let text):
                #expect(!good)
                #expect(text.hasPrefix("5"))
                #expect(!text.contains("wrong"))
            default: Issue.record("\(outcomes)")
            }
        }
    }

    @Test(.enabled(if: Python.hasProgram("openssl"), "openssl is missing"), arguments: ["--tls", "--starttls"])
    func `certificates are checked, and a private authority can be trusted`(option: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "roundtable-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let certificate = folder.appending(path: "certificate.pem").path
        let key = folder.appending(path: "key.pem").path
        let openssl = Process()
        openssl.executableURL = URL(filePath: "/usr/bin/env")
        openssl.arguments =
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
            + ["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()

        let sink = try SMTPSink([option, certificate, key])
        var server = server(sink, security: option == "--tls" ? .tls : .startTLS)
        server.host = "localhost"
        let stranger = await postman.deliver([try envelope(1, to: "a@example.org")], through: server)
        guard case .temporaryFailure = try #require(stranger.first).outcome else {
            Issue.record("\(stranger)")
            return
        }
        server.authority = certificate
        let trusted = await postman.deliver([try envelope(2, to: "a@example.org")], through: server)
        #expect(trusted.map(\.outcome) == [.sent("250 2.0.0 Kept as 000001")])
        #expect(try sink.letters().map(\.secure) == [true])
        server.host = "127.0.0.1"
        let renamed = await postman.deliver([try envelope(3, to: "a@example.org")], through: server)
        guard case .temporaryFailure = try #require(renamed.first).outcome else {
            Issue.record("\(renamed)")
            return
        }
        #expect(try sink.letters().count == 1)
    }

    @Test func `a server that offers no TLS is given nothing when TLS is asked for`() async throws {
        let sink = try SMTPSink()
        let deliveries = await postman.deliver(
            [try envelope(1, to: "a@example.org")], through: server(sink, security: .startTLS))
        guard case .temporaryFailure = try #require(deliveries.first).outcome else {
            Issue.record("\(deliveries)")
            return
        }
        #expect(try sink.letters().isEmpty)
    }
}
