import Foundation

/// Files of one test run, in a folder that goes away with the process.
package enum Scratch {
    package static let folder: URL = {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "roundtable-tests-\(ProcessInfo.processInfo.processIdentifier)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(at: Scratch.folder) }
        return folder
    }()

    /// A path of its own for a file of this name.
    package static func file(_ name: String) throws -> String {
        let own = folder.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        return own.appending(path: name).path
    }

    /// A program that was built beside the tests.
    package static func built(_ name: String) -> URL {
        URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent().appending(
            path: name)
    }
}
