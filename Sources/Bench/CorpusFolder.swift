import Foundation

/// The letters that lie beside the tests, from the top folder of the sources.
enum CorpusFolder {
    static func letters() throws -> [[UInt8]] {
        let folder = URL(filePath: "Tests/MailTests/Corpus")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "eml" }.sorted { $0.path < $1.path }
            .map { Array(try Data(contentsOf: $0)) }
    }
}
