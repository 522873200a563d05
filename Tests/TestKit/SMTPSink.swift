import Foundation

/// A real mail server on loopback that keeps each letter as a file: all that tests put in place of the world.
///
/// It is aiosmtpd, started as `python Tests/Interop/smtp_sink.py FOLDER [options]` on a port that the system chooses,
/// and ended by closing its standard input. (OpenSMTPD was tried: it insists on root and on users of its own in /etc,
/// as Postfix does.) Recipients called `later`, `gone`, `unwanted` and `slow` are answered as the script says.
package final class SMTPSink: @unchecked Sendable {
    /// One letter as it was taken.
    package struct Letter: Sendable {
        package let connection: Int
        package let sender: String
        package let recipients: [String]
        package let secure: Bool
        package let hello: String
        package let bytes: [UInt8]
    }

    private struct Facts: Decodable {
        let connection: Int
        let from: String
        let to: [String]
        let secure: Bool
        let hello: String
    }

    package static var isAvailable: Bool { Python.has("aiosmtpd.smtp") }

    package let port: Int
    package let folder: URL
    private let process: Process
    private let input = Pipe()

    /// `options` as the script takes them, such as `["--user", "ada", "secret"]`.
    package init(_ options: [String] = []) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "roundtable-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let output = Pipe()
        process = Python.process("smtp_sink.py", [folder.path] + options)
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else { throw DidNotStart() }
        self.port = port
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    /// What was taken so far, in order.
    package func letters() throws -> [Letter] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        return try names.sorted().map { name in
            let place = folder.appending(path: name)
            let facts = try JSONDecoder().decode(Facts.self, from: Data(contentsOf: place))
            let bytes = try Data(contentsOf: place.deletingPathExtension().appendingPathExtension("eml"))
            return Letter(
                connection: facts.connection, sender: facts.from, recipients: facts.to, secure: facts.secure,
                hello: facts.hello, bytes: [UInt8](bytes))
        }
    }

    /// The script ended before it listened.
    package struct DidNotStart: Error {}
}
