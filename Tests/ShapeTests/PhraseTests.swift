import Foundation
import TestKit
import Testing

/// Every sentence people see is in every catalog, and nothing else is.
struct PhraseTests {
    private static let catalogs: [String: Set<String>] = {
        let folder = Python.sources.appending(path: "Sources/Words/Texts")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.reduce(into: [:]) { catalogs, file in
            guard let content = try? Data(contentsOf: file),
                let entries = try? JSONSerialization.jsonObject(with: content) as? [String: Any]
            else { return }
            catalogs[file.deletingPathExtension().lastPathComponent] = Set(entries.keys)
        }
    }()

    private static var said: Set<String> {
        Set(SaidPhrase.all.map(\.key).filter { key in !key.replacing(/\{\d+\}/, with: "").allSatisfy { !$0.isLetter } })
    }

    private static func missing(_ language: String) -> [String] {
        said.subtracting(catalogs[language] ?? []).sorted()
    }

    private static func unused(_ language: String) -> [String] {
        let known = said.union(SaidPhrase.all.map(\.key))
        return (catalogs[language] ?? []).subtracting(known).sorted()
    }

    /// English holds only what has two forms; the others hold everything.
    private static let whole: [String] = catalogs.keys.filter { $0 != "en" }.sorted()

    @Test(arguments: whole)
    func `every phrase is translated`(language: String) {
        #expect(Self.missing(language) == [])
    }

    @Test(arguments: catalogs.keys.sorted())
    func `no catalog holds what nobody says`(language: String) {
        #expect(Self.unused(language) == [])
    }

    @Test func `there is something to say, and only simple names stand in it`() {
        #expect(SaidPhrase.all.count > 300)
        for phrase in SaidPhrase.all where phrase.file != "Sources/Domain/Phrase.swift" {
            for value in phrase.values {
                let isSimple = value.allSatisfy { $0.isLetter || $0.isNumber || "_.$".contains($0) }
                #expect(isSimple, "\(phrase.file): \(phrase.key) interpolates \(value)")
            }
        }
    }

    /// What `bin/phrases` prints: one line for each phrase, with what is wrong with it.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["ROUNDTABLE_PHRASES"] != nil), arguments: whole)
    func `missing and unused phrases are listed`(language: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        for (word, keys) in [("missing", Self.missing(language)), ("unused", Self.unused(language))] {
            for key in keys {
                print("phrase \(language) \(word) \(String(decoding: try encoder.encode(key), as: UTF8.self))")
            }
        }
    }
}
