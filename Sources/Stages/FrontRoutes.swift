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
        var response: Response
        do {
            response = try await inner.respond(to: request, context: context)
        } catch {
            response = try await trouble(error, request, context)
        }
        for (name, value) in Self.fences where response.headers[name] == nil { response.headers[name] = value }
        return response
    }

    /// `/networks/groove.json` asks for `/networks/groove` as JSON.
    private static func jsonEnding(of path: String) -> String? {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, first.hasSuffix(".json") else { return nil }
        return first.dropLast(5) + (parts.count > 1 ? "?\(parts[1])" : "")
    }

    private func trouble(_ error: any Error, _ request: Request, _ context: VisitContext) async throws -> Response {
        let arrival = Arrival(request, context, porter.setting)
        switch error {
        case let error as HTTPError where error.status == .notFound:
            return try await porter.show(arrival, at: .home, for: .anyone, status: .notFound) { _, _ in NotFoundPage() }
        case is Path.NotFound:
            return try await porter.show(arrival, at: .home, for: .anyone, status: .notFound) { _, _ in NotFoundPage() }
        case let error as HTTPError where error.status == .contentTooLarge:
            let most = InputReading.mostBytesPerFile >> 20
            return try await show(
                say("That is too much at once: a file may have \(most) MB, a form without files one."), error.status,
                arrival)
        case let invalid as Answers.Invalid:
            return try await show(
                invalid.problems.first?.reason ?? say("That could not be read."), .unprocessableContent, arrival)
        case let error as HTTPError where error.status.code < 500:
            return try await show(say("That could not be read."), error.status, arrival)
        default:
            context.logger.error("\(error)")
            return try await show(
                say("Something went wrong here, and it is no fault of yours. Nothing was changed."),
                .internalServerError, arrival)
        }
    }

    private func show(_ reason: Phrase, _ status: HTTPResponse.Status, _ arrival: Arrival) async throws -> Response {
        try await porter.show(arrival, at: .home, for: .anyone, status: status) { _, _ in TroublePage(reason) }
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
