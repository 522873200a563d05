import Testing

/// Whatever can happen is seen to happen by a test.
struct EventTests {
    private static let kinds: [String] = SourceFile.all
        .filter { $0.path == "Sources/Domain/EventKind.swift" }
        .flatMap { file in file.text.matches(of: /case \w+ = "([^"]+)"/).map { String($0.1) } }

    @Test func `every event is named by a test, word for word`() {
        let words = Set(SourceFile.tests.flatMap(\.strings).map(\.plain))
        #expect(Self.kinds.count > 80)
        #expect(Self.kinds.filter { !words.contains($0) } == [])
    }
}
