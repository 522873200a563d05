import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Web
import Words

/// The whole of it as one responder: every stage's doors, the assets, and what stands in front of them all.
package struct Front: HTTPResponder {
    package typealias Context = VisitContext

    private let inner: RouterResponder<VisitContext>
    private let porter: Porter

    package init(_ setting: Setting) {
        let assets = Assets()
        let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Troubles(porter: Porter(setting, assets)))
        let doors = Doors(router, setting, assets)
        for part in StagePart.all { part.doors(doors) }
        doors.raw(.asset) { arrival, porter in try porter.asset(arrival) }
        inner = router.buildResponder()
        porter = Porter(setting, assets)
    }

    package func respond(to request: Request, context: VisitContext) async throws -> Response {
        var request = request
        if let path = request.head.path, let end = Self.jsonEnding(of: path) {
            var head = request.head
            head.path = end
            head.headerFields[.roundtableFormat] = "json"
            request = Request(head: head, body: request.body)
        }
        var response = try await inner.respond(to: request, context: context)
        for (name, value) in Self.fences where response.headers[name] == nil { response.headers[name] = value }
        return response
    }

    /// `/networks/groove.json` asks for `/networks/groove` as JSON.
    private static func jsonEnding(of path: String) -> String? {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, first.hasSuffix(".json") else { return nil }
        return first.dropLast(5) + (parts.count > 1 ? "?\(parts[1])" : "")
    }

    private static let fences: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"), (.referrerPolicy, "same-origin"), (.frameOptions, "DENY"),
    ]
}

extension Porter {
    fileprivate func asset(_ arrival: Arrival) throws -> Response {
        guard let asset = assets.asset(try arrival.path(at: .asset).text("name")) else { throw Path.NotFound() }
        var headers: HTTPFields = [
            .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable", .vary: "Accept-Encoding",
        ]
        if arrival.takesGzip { headers[.contentEncoding] = "gzip" }
        return Response(
            status: .ok, headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: arrival.takesGzip ? asset.compressed : asset.content)))
    }
}
