import Testing

/// Addresses are written in one place, answered by a door each, and linked from somewhere.
struct PlaceTests {
    /// The names of all places and what they look like.
    private static let places: [(name: String, pattern: String)] = SourceFile.all
        .filter { $0.path.hasPrefix("Sources/Words/Places/") }
        .flatMap { file in
            file.text.matches(of: /static let (\w+): Place = "([^"]*)"/).map { (String($0.1), String($0.2)) }
        }

    /// Places whose stage is still being built. Shorten it; it ends empty.
    private static let unfinished: Set<String> = []

    private static let code = SourceFile.all.filter { !$0.path.hasPrefix("Sources/Words/Places/") }.map(\.code).joined(
        separator: "\n")

    @Test func `no two places look the same`() {
        #expect(Self.places.count > 40)
        let shapes = Self.places.map { $0.pattern.replacing(/:\w+/, with: ":") }
        #expect(Set(shapes).count == shapes.count)
        #expect(Set(Self.places.map(\.name)).count == Self.places.count)
    }

    @Test func `every place has a door`() throws {
        for (name, _) in Self.places {
            let isAnswered = try Self.code.contains(
                Regex("\\.(page|action|draft|exempt|download|raw)\\(\\s*\\.\(name)\\b"))
            #expect(isAnswered || Self.unfinished.contains(name), "\(name)")
        }
    }

    @Test func `every place is linked from somewhere`() throws {
        for (name, _) in Self.places {
            let isLinked = try Self.code.contains(Regex("(Address|Chapter|Waiting|chapter)\\(\\s*\\.\(name)\\b"))
            #expect(isLinked || name == "asset" || Self.unfinished.contains(name), "\(name)")
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
