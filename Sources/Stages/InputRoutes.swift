import Domain
import Files
import Foundation
import Hummingbird
import NIOCore
import Web
import Words

/// Reads what a request brings, within limits that are kept while reading.
struct InputReading {
    /// Without files.
    static let mostBytes = 1 << 20
    /// With files.
    static let mostBytesWithFiles = 60 << 20
    static let mostBytesPerFile = 20 << 20

    /// More names than any form has.
    static let mostNames = 500

    private let files: FileStore?

    /// - Parameter files: where files go; without it they are read and dropped.
    init(_ files: FileStore?) {
        self.files = files
    }

    func input(of request: Request) async throws -> Input {
        let type = request.headers[.contentType] ?? ""
        if type.hasPrefix("multipart/form-data") { return try await multipart(request, type) }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Self.mostBytes)
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        }
        if type.hasPrefix("application/json") { return try json(Data(body.readableBytesView)) }
        return try Self.bounded(Input(values: Self.form(String(buffer: body))))
    }

    private static func bounded(_ input: Input) throws -> Input {
        if input.values.count > mostNames { throw HTTPError(.contentTooLarge) }
        return input
    }

    /// `application/x-www-form-urlencoded`, as browsers send it.
    static func form(_ text: String) -> [String: [String]] {
        text.split(separator: "&").reduce(into: [:]) { values, pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            values[decoded(parts[0]), default: []].append(parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? String(spaced)
    }

    /// An object of texts, numbers, truth values, or lists of them.
    private func json(_ body: Data) throws -> Input {
        guard let object = try? JSONDecoder().decode([String: Sent].self, from: body) else {
            throw HTTPError(
                .unprocessableContent, message: "Send one JSON object of texts, numbers, booleans or lists of them.")
        }
        return try Self.bounded(Input(values: object.mapValues(\.texts), kinds: object.mapValues(\.kind)))
    }

    /// One value of the object; what no field takes comes in, too, so that its name can be said.
    private struct Sent: Decodable {
        let texts: [String]
        let kind: Input.Kind

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                (texts, kind) = ([], .nothing)
            } else if let list = try? container.decode([Sent].self) {
                let isPlain = list.allSatisfy { $0.kind == .text || $0.kind == .number }
                (texts, kind) = (list.flatMap(\.texts), isPlain ? .list : .other)
            } else if let truth = try? container.decode(Bool.self) {
                (texts, kind) = (truth ? ["yes"] : [], .truth)
            } else if let number = try? container.decode(Int.self) {
                (texts, kind) = ([String(number)], .number)
            } else if let number = try? container.decode(Double.self) {
                (texts, kind) = ([String(number)], .number)
            } else if let text = try? container.decode(String.self) {
                (texts, kind) = ([text], .text)
            } else {
                (texts, kind) = ([], .other)
            }
        }
    }

    private func multipart(_ request: Request, _ type: String) async throws -> Input {
        var limits = MultipartLimits()
        limits.fileBytes = files == nil ? Self.mostBytes : Self.mostBytesPerFile
        limits.totalBytes = files == nil ? Self.mostBytes : Self.mostBytesWithFiles
        guard var reader = MultipartReader(contentType: type, limits: limits) else { throw HTTPError(.badRequest) }
        var parts = UploadParts(files)
        do {
            for try await buffer in request.body {
                for event in try reader.feed(buffer.readableBytesView) { try parts.take(event) }
            }
            try reader.finish()
        } catch let failure as MultipartFailure {
            throw HTTPError(failure.isTooMuch ? .contentTooLarge : .badRequest)
        }
        return parts.input
    }
}
