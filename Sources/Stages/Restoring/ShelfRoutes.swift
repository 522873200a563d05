import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Web

/// A server of closed networks that needs nothing but their archives.
package struct ShelfFront: HTTPResponder {
    package typealias Context = BasicRequestContext

    private static let pieceBytes = 64 << 10
    private let shelf: ServedShelf

    package init(_ shelf: ServedShelf) {
        self.shelf = shelf
    }

    package func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        guard request.method == .get || request.method == .head else {
            return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
        }
        guard let found = shelf.find(request.uri.path) else { return Response(status: .notFound, headers: Self.fences) }
        switch found {
        case .elsewhere(let address): return Response(status: .movedPermanently, headers: [.location: address])
        case .page(let html):
            var headers = Self.fences
            headers[.contentType] = "text/html; charset=utf-8"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
        case .script:
            var headers = Self.fences
            headers[.contentType] = "text/javascript; charset=utf-8"
            return Response(
                status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: Assets.archiveScript)))
        case .file(let place, let type, let searches):
            var headers = Self.fences
            headers[.contentType] = type
            if searches { headers[.contentSecurityPolicy] = Self.policy(running: "'self'") }
            if request.method == .head { return Response(status: .ok, headers: headers) }
            return Response(status: .ok, headers: headers, body: Self.body(of: place))
        }
    }

    private static func body(of place: URL) -> ResponseBody {
        ResponseBody { writer in
            let file = try FileHandle(forReadingFrom: place)
            defer { try? file.close() }
            while let piece = try file.read(upToCount: pieceBytes), !piece.isEmpty {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
    }

    /// No script, whatever an archive may hold; only the page that searches runs ours.
    private static let fences: HTTPFields = {
        var fences: HTTPFields = [.xContentTypeOptions: "nosniff", .referrerPolicy: "same-origin"]
        fences[.contentSecurityPolicy] = policy(running: "'none'")
        return fences
    }()

    private static func policy(running script: String) -> String {
        """
        default-src 'none'; script-src \(script); style-src 'self'; img-src 'self'; base-uri 'none'; \
        frame-ancestors 'none'
        """
    }
}
