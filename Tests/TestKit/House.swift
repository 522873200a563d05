import Domain
import Files
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sealing
import Stages
import Storage
import Words

/// A whole installation in process: the demonstration's world on a fresh database, reached through HTTP.
package struct House: Sendable {
    package let setting: Setting
    package let clock: StoppedClock
    package let cast: Cast
    fileprivate let client: any TestClientProtocol

    /// Builds the world with the network `groove` at a stage, hands it to the test and closes it afterwards.
    package static func at(
        _ stage: Stage?, site: Site = Site(publicAddress: "http://localhost:8080"),
        _ test: @Sendable (House) async throws -> Void
    ) async throws {
        let clock = StoppedClock()
        let (setting, cast) = try await begin(at: stage, site, clock)
        try await Application(responder: Front(setting)).test(.router) { client in
            try await test(House(setting: setting, clock: clock, cast: cast, client: client))
        }
        await setting.database.shutdown()
    }

    private static func begin(at stage: Stage?, _ site: Site, _ clock: StoppedClock) async throws -> (Setting, Cast) {
        if let stage { return try await Moulds.shared.world(.init(stage: stage, site: site)).copy(clock: clock) }
        let setting = try await Setting.test(clock: clock, site: site)
        return (setting, .absent(setting))
    }

    /// Somebody's browser; signed in, unless nobody is named.
    package func browser(as part: Cast.Part? = nil) async throws -> Browser {
        let session = try await part.map { cast[$0] }.asyncMap { person in
            try await setting.keep(as: .visitor) {
                try SessionStore($0).begin(for: person, replacing: nil, agent: "test")
            }
        }
        return Browser(client: client, session: session)
    }

    /// The browser of somebody who is not one of the cast.
    package func browser(as person: ID<Person>) async throws -> Browser {
        let session = try await setting.keep(as: .visitor) {
            try SessionStore($0).begin(for: person, replacing: nil, agent: "test")
        }
        return Browser(client: client, session: session)
    }

    /// A browser whose cookies are the same in every run, so that two houses answer it alike; without a person it is
    /// that of somebody who is not signed in.
    package func steadyBrowser(as person: ID<Person>?) async throws -> Browser {
        let token = String(repeating: "a", count: 32)
        guard let person, let hash = Token(token)?.hash else {
            return Browser(client: client, session: nil, visitor: String(repeating: "b", count: 32))
        }
        _ = try await setting.keep(as: .visitor) { scene in
            try scene.connection.run(
                """
                INSERT INTO session (hash, id, person_id, began_at, seen_at, expires_at, agent)
                VALUES (\(hash), 1, \(person), \(scene.now), \(scene.now), \(scene.now.adding(days: 30)), 'test')
                """)
        }
        return Browser(client: client, session: token)
    }

    /// The secret of a link that is the same in every run.
    package func steadyLink(to candidate: ID<Candidate>, in network: ID<Network>) async throws -> String {
        let secret = String(repeating: "c", count: 32)
        let hash = Token(secret)?.hash ?? ""
        _ = try await setting.keep(as: .visitor) { scene in
            try scene.connection.run(
                """
                INSERT INTO link (hash, purpose, network_id, subject_id, made_at, expires_at)
                VALUES (\(hash), \(LinkPurpose.application), \(network), \(candidate), \(scene.now),
                        \(scene.now.adding(days: 400)))
                """)
        }
        return secret
    }

    /// Puts a file into the store.
    ///
    /// - Returns: its digest.
    package func stored(_ text: String) throws -> String {
        let incoming = try setting.files.begin()
        try incoming.write(Array(text.utf8))
        return try incoming.keep().digest
    }

    /// The network `groove`.
    package func groove() async throws -> ID<Network> {
        try await setting.database.read { connection in
            guard
                let id: ID<Network> = try connection.value("SELECT network_id FROM network_name WHERE slug = 'groove'")
            else {
                throw StorageError.engine("there is no network groove")
            }
            return id
        }
    }

    /// What happened in the network, the newest last.
    package func events(_ network: ID<Network>) async throws -> [String] {
        try await setting.database.read { connection in
            try EventLog(connection, network).latest(1000).reversed().map(\.kind)
        }
    }
}

extension Optional {
    fileprivate func asyncMap<Answer>(_ transform: (Wrapped) async throws -> Answer) async rethrows -> Answer? {
        if let self { return try await transform(self) }
        return nil
    }
}

/// What came back.
package struct Reply: Sendable {
    package let status: Int
    package let body: String
    package let location: String?
    package let headers: [String: String]

    /// The id at the end of the address one is sent to, or before the question mark.
    package var lastPart: String? {
        location?.split(separator: "?").first?.split(separator: "#").first?.split(separator: "/").last.map(String.init)
    }
}

extension Reply {
    /// What the form in it carries of the values it was drawn with.
    package var mark: [String: String] {
        body.firstMatch(of: /name="standing" value="(\w+)"/).map { ["standing": String($0.1)] } ?? [:]
    }
}

/// A browser that keeps its cookies and knows its form token.
package actor Browser {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private var token: String?

    init(client: any TestClientProtocol, session: String?, visitor: String? = nil) {
        self.client = client
        if let visitor { cookies["visitor"] = visitor }
        if let session { cookies["session"] = session }
    }

    package func get(_ path: String, headers: [String: String] = [:]) async throws -> Reply {
        try await execute(path, .get, headers, nil)
    }

    /// What the form at an address carries of the values that stand now.
    package func mark(in path: String) async throws -> [String: String] { try await get(path).mark }

    /// Sends a form, with the token every form carries.
    package func send(_ path: String, _ fields: [String: String] = [:], several: [String: [String]] = [:]) async throws
        -> Reply
    {
        var pairs = fields.map { ($0.key, $0.value) } + several.flatMap { name, values in values.map { (name, $0) } }
        if fields["form_token"] == nil { pairs.append(("form_token", try await formToken())) }
        let body = pairs.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await execute(path, .post, ["Content-Type": "application/x-www-form-urlencoded"], body)
    }

    /// Sends any body as it stands.
    package func send(raw body: String, type: String, to path: String, headers: [String: String] = [:]) async throws
        -> Reply
    {
        var headers = headers
        headers["Content-Type"] = type
        return try await execute(path, .post, headers, body)
    }

    package func formToken() async throws -> String {
        if let token { return token }
        let page = try await get("/sign-in")
        let found = page.body.firstMatch(of: /name="form_token" value="([^"]+)"/).map { String($0.1) } ?? ""
        token = found
        return found
    }

    package var session: String? { cookies["session"] }

    private func execute(_ path: String, _ method: HTTPRequest.Method, _ headers: [String: String], _ body: String?)
        async throws -> Reply
    {
        var fields = HTTPFields()
        for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
        if !cookies.isEmpty {
            fields[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        let response = try await client.execute(
            uri: path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) })
        for header in response.headers where header.name == .setCookie {
            let pair = header.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            cookies[pair[0]] = pair.count > 1 && !header.value.contains("Max-Age=0") ? pair[1] : nil
            token = nil
        }
        return Reply(
            status: response.status.code, body: String(buffer: response.body), location: response.headers[.location],
            headers: Dictionary(
                response.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { a, _ in a }))
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
