import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Sealing
import Storage
import Web
import Words

/// The context of one request: where it comes from, beside what the router needs.
package struct VisitContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    let remoteAddress: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress ?? "local"
    }
}

/// One request, decoded, and the ways to answer it.
package struct Arrival: Sendable {
    package let input: Input
    package let ownPath: String
    let client: ClientAddress
    let session: String?
    let bearer: String?
    /// Tells apart visitors without a session, so that forms of one are no good for another.
    let visitor: String
    let isNewVisitor: Bool
    let acceptedLanguages: String
    let agent: String
    private let parameters: [String: String]
    private let questions: [String: String]
    /// The front took `.json` off the address.
    private let endsInJSON: Bool
    private let wantsJSON: Bool
    let takesGzip: Bool
    private let isSecure: Bool

    init(_ request: Request, _ context: VisitContext, _ setting: Setting) {
        self.init(request, context, setting, input: Input())
    }

    /// Reads the body, too: a form, its files, or JSON.
    init(reading request: Request, _ context: VisitContext, _ setting: Setting, files: Bool = false) async throws {
        let reading = InputReading(files ? setting.files : nil)
        self.init(request, context, setting, input: try await reading.input(of: request))
    }

    private init(_ request: Request, _ context: VisitContext, _ setting: Setting, input: Input) {
        self.input = input
        let uri = request.uri
        ownPath = request.head.path ?? "/"
        session = request.cookies["session"]?.value
        let known = request.cookies["visitor"]?.value
        visitor = known ?? Token.random().text
        isNewVisitor = known == nil
        bearer = request.headers[.authorization].flatMap { $0.hasPrefix("Bearer ") ? String($0.dropFirst(7)) : nil }
        acceptedLanguages = request.headers[.acceptLanguage] ?? ""
        agent = String((request.headers[.userAgent] ?? "").prefix(200))
        endsInJSON = request.headers[.roundtableFormat] == "json"
        wantsJSON = endsInJSON || request.headers[.accept]?.contains("application/json") == true
        takesGzip = request.headers[.acceptEncoding]?.contains("gzip") == true
        isSecure = setting.site.publicAddress.hasPrefix("https:")
        parameters = Dictionary(
            context.parameters.map { (String($0.key), $0.value.removingPercentEncoding ?? String($0.value)) },
            uniquingKeysWith: { first, _ in first })
        questions = Dictionary(
            uri.queryParameters.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { first, _ in first })
        client = ClientAddress(
            peer: context.remoteAddress, forwarded: request.headers[.forwardedFor],
            proxies: setting.site.trustedProxies)
    }

    var done: ID<Event>? { questions["done"].flatMap { ID($0) } }

    func path(at place: Place) -> Path { Path(parameters, questions: questions, session: session) }

    /// The same address under the network's present name.
    func address(renamed name: String) -> Address {
        var rest = String(ownPath.dropFirst(Address(.network, "").path.count).drop { $0 != "/" && $0 != "?" })
        if endsInJSON { rest.insert(contentsOf: ".json", at: rest.firstIndex(of: "?") ?? rest.endIndex) }
        return Address(ownPath: Address(.network, name).path + rest) ?? Address(.network, name)
    }

    func finished(_ event: RecordedEvent, next: Address) -> Response {
        if wantsJSON {
            let done = Done(
                event: event.id.description, kind: event.kind,
                subject: ID<Event>(rawValue: event.subject).description, address: next.path)
            return json(done, status: .ok)
        }
        return redirect(to: next.asking(["done": event.id.description]))
    }

    /// After a draft was kept.
    func kept(next: Address) -> Response {
        wantsJSON ? json(["address": next], status: .ok) : redirect(to: next)
    }

    private struct Done: Encodable {
        let event: String
        let kind: String
        let subject: String
        let address: String
    }

    package func redirect(to address: Address, status: HTTPResponse.Status = .seeOther, cookie: Cookie? = nil)
        -> Response
    {
        var response = Response(status: status, headers: [.location: address.path, .cacheControl: "no-store"])
        if let cookie { response.setCookie(cookie) }
        return response
    }

    package func response(_ page: any Page, for viewer: Viewer, status: HTTPResponse.Status) -> Response {
        if wantsJSON { return json(page, status: status) }
        var bytes = Array(page.document(for: viewer).written(for: viewer.reader).utf8)
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .cacheControl: "private, no-cache",
            .contentLanguage: viewer.reader.language, .vary: "Accept, Accept-Encoding, Accept-Language, Cookie",
        ]
        if takesGzip, bytes.count > 1000 {
            bytes = Gzip.compressed(bytes)
            headers[.contentEncoding] = "gzip"
        }
        var response = Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        if isNewVisitor, viewer.person == nil { response.setCookie(cookie("visitor", visitor, days: 1)) }
        return response
    }

    package func cookie(_ name: String, _ value: String, days: Int) -> Cookie {
        Cookie(
            name: name, value: value, maxAge: days * 86_400, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax
        )
    }

    private func json(_ value: any Encodable, status: HTTPResponse.Status) -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = (try? encoder.encode(value)) ?? Data("{}".utf8)
        return Response(
            status: status,
            headers: [
                .contentType: "application/json; charset=utf-8", .cacheControl: "private, no-cache",
                .vary: "Accept, Cookie",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension HTTPField.Name {
    static let forwardedFor = ours("X-Forwarded-For")
    /// Set by the front for addresses that end in `.json`.
    static let roundtableFormat = ours("X-Roundtable-Format")
    static let frameOptions = ours("X-Frame-Options")
    static let referrerPolicy = ours("Referrer-Policy")

    /// The names above are well-formed, so the fallback is never met.
    private static func ours(_ name: String) -> Self { Self(name) ?? .date }
}
