import Testing

/// Addresses are written in one place, answered by a door each, and linked from somewhere.
struct PlaceTests {
    /// The names of all places and what they look like.
    private static let places: [(name: String, pattern: String)] = SourceFile.all
        .filter { $0.path.hasPrefix("Sources/Words/Places/") }
        .flatMap { file in
            file.text.matches(of: /static let (\w+): Place = "([^"]*)"/).map { (String($0.1), String($0.2)) }
        }

    /// What is called with a place as its first word: `page(.home`, `Address(.goal`, each as `page.home`.
    private static let calls: Set<String> = SourceFile.all
        .filter { !$0.path.hasPrefix("Sources/Words/Places/") }
        .reduce(into: []) { calls, file in
            let segments = file.code.split(separator: "(", omittingEmptySubsequences: false)
            for (before, after) in zip(segments, segments.dropFirst()) {
                let argument = after.drop { $0.isWhitespace }
                guard argument.first == "." else { continue }
                let called = before.reversed().prefix { $0.isLetter }.reversed()
                calls.insert(String(called) + "." + argument.dropFirst().prefix { $0.isLetter || $0.isNumber })
            }
        }

    private static func isCalled(_ name: String, by words: [String]) -> Bool {
        words.contains { calls.contains("\($0).\(name)") }
    }

    @Test func `no two places look the same`() {
        #expect(Self.places.count > 40)
        let shapes = Self.places.map { $0.pattern.replacing(/:\w+/, with: ":") }
        #expect(Set(shapes).count == shapes.count)
        #expect(Set(Self.places.map(\.name)).count == Self.places.count)
    }

    @Test func `every place has a door`() {
        for (name, _) in Self.places {
            #expect(Self.isCalled(name, by: ["page", "action", "draft", "exempt", "download", "raw"]), "\(name)")
        }
    }

    @Test func `every place is linked from somewhere`() {
        for (name, _) in Self.places where name != "asset" {
            #expect(Self.isCalled(name, by: ["Address", "Chapter", "Waiting", "chapter"]), "\(name)")
        }
    }

    @Test func `no address is typed by hand`() {
        let first = Set(Self.places.compactMap { $0.pattern.split(separator: "/").first }.map(String.init))
        for file in SourceFile.all where !file.path.hasPrefix("Sources/Words/Places/") {
            for string in file.strings {
                let text = string.plain
                #expect(!text.contains(/(?:href|src|action)="\//), "\(file.path): \(text.prefix(80))")
                for match in text.matches(of: /(?:^|\u{1})\/([a-z-]+)(?:\/|$)/) {
                    #expect(!first.contains(String(match.1)), "\(file.path): \(text)")
                }
            }
        }
    }
}
