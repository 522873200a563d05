import Domain
import Files
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Words

/// Hands out files piece by piece, in a way no browser shows as a page of ours.
extension Porter {
    private static let pieceBytes = 64 << 10

    func hand(
        _ arrival: Arrival, at place: Place, for access: Doors.Access?,
        _ make: @escaping @Sendable (Scene, Path) throws -> Download
    ) async throws -> Response {
        let knocked = try await setting.database.read { connection in
            try Entrance(arrival, connection, setting, assets).knock(at: place, for: access, onlyReads: true, make)
        }
        switch knocked {
        case .turnedAway(let outcome): return outcome.response(to: arrival)
        case .wrong: throw Path.NotFound()
        case .admitted(let download, _, _):
            return Response(status: .ok, headers: headers(of: download), body: try body(of: download))
        }
    }

    private func headers(of download: Download) -> HTTPFields {
        var headers: HTTPFields = [.contentType: download.type, .cacheControl: "private, no-cache"]
        headers[.contentDisposition] = download.name.disposition
        headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        return headers
    }

    private func body(of download: Download) throws -> ResponseBody {
        switch download.content {
        case .bytes(let bytes): return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .zipped(let archive):
            return ResponseBody { writer in
                var parts = writer
                try await archive.write { try await parts.write(ByteBuffer(bytes: $0)) }
                try await parts.finish(nil)
            }
        case .stored(let digest):
            guard let place = try? setting.files.open(digest) else { throw Path.NotFound() }
            return ResponseBody { writer in
                let file = try FileHandle(forReadingFrom: place)
                defer { try? file.close() }
                while let piece = try file.read(upToCount: Self.pieceBytes), !piece.isEmpty {
                    try await writer.write(ByteBuffer(bytes: piece))
                }
                try await writer.finish(nil)
            }
        }
    }
}
