import Foundation

/// The Python that runs other people's tools against what we write: `ROUNDTABLE_PYTHON`, else the one that setting up
/// for tests made, else whichever `python3` there is.
package enum Python {
    /// The top folder of the sources.
    package static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let command: [String] = {
        if let stated = ProcessInfo.processInfo.environment["ROUNDTABLE_PYTHON"], !stated.isEmpty { return [stated] }
        let made = sources.appending(path: ".build/python/bin/python").path
        return FileManager.default.isExecutableFile(atPath: made) ? [made] : ["/usr/bin/env", "python3"]
    }()

    /// A process that would run a script of `Tests/Interop`, not yet started.
    package static func process(_ script: String, _ arguments: [String]) -> Process {
        prepared([sources.appending(path: "Tests/Interop/\(script)").path] + arguments)
    }

    /// Runs a script of `Tests/Interop` and gives what it printed.
    package static func run(_ script: String, _ arguments: [String]) throws -> Data {
        try output(of: process(script, arguments))
    }

    /// Whether there is a Python at all, and it can import this.
    package static func has(_ module: String) -> Bool {
        let process = prepared(["-c", "import \(module)"])
        process.standardError = FileHandle.nullDevice
        return (try? output(of: process)) != nil
    }

    /// Whether a program is on the path.
    package static func hasProgram(_ name: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    private static func prepared(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: command[0])
        process.arguments = command.dropFirst() + arguments
        process.standardInput = FileHandle.nullDevice
        return process
    }

    private static func output(of process: Process) throws -> Data {
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let printed = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
        return printed
    }

    /// A script ended badly; what it said stands on standard error.
    package struct Failed: Error {
        package let status: Int32
    }
}
