import Domain
import Files
import Foundation
import Sealing
import Stages
import TestKit

/// An archive on the disk that a test may damage, and make look whole again as somebody with bad intent would.
struct ArchivedFolder {
    let place: URL

    init(_ house: House, for audience: ArchiveAudience = .full) async throws {
        place = URL(filePath: try Scratch.file("archive"))
        _ = try await Archive(house.setting, for: audience).write("groove", to: place)
    }

    var files: [String: Data] {
        get throws {
            let names = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
            return try names.reduce(into: [:]) { files, name in
                var isFolder: ObjCBool = false
                let file = place.appending(path: name)
                if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue {
                    files[name] = try Data(contentsOf: file)
                }
            }
        }
    }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: place.appending(path: path)), as: UTF8.self)
    }

    func write(_ text: String, at path: String) throws {
        let file = place.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func change(_ path: String, _ change: (String) -> String) throws { try write(change(text(path)), at: path) }

    /// Writes manifests that fit what lies there now.
    func seal() throws {
        let files = try files
        let payload = files.filter { $0.key.hasPrefix("data/") }
        let sum = "\(payload.values.reduce(0) { $0 + $1.count }).\(payload.count)"
        try change("bag-info.txt") { $0.replacing(/Payload-Oxum: .*/, with: "Payload-Oxum: \(sum)") }
        for (digits, digest) in Self.digests {
            try write(Self.manifest(payload, digest), at: "manifest-\(digits).txt")
        }
        let tags = try self.files.filter { !$0.key.hasPrefix("data/") && !$0.key.hasPrefix("tagmanifest") }
        for (digits, digest) in Self.digests { try write(Self.manifest(tags, digest), at: "tagmanifest-\(digits).txt") }
    }

    private static let digests: [(String, @Sendable (Data) -> String)] = [
        ("sha256", { Digest(hashing: $0).hex }), ("sha512", { Digest.sha512Hex($0) }),
    ]

    private static func manifest(_ files: [String: Data], _ digest: (Data) -> String) -> String {
        files.sorted { $0.key < $1.key }.map { "\(digest($0.value))  \($0.key)\n" }.joined()
    }

    init(at place: URL) { self.place = place }

    /// The first thing `verify` finds wrong.
    func fault() -> String {
        do {
            _ = try ArchivedNetwork(place).verify()
            return "whole"
        } catch {
            return "\(error)"
        }
    }
}
