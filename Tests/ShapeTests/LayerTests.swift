import Testing

/// Targets are layers: each imports only what lies below it.
struct LayerTests {
    private static let allowed: [String: Set<String>] = [
        "Domain": [],
        "Storage": [],
        "SQLiteStorage": ["Storage", "GRDB"],
        "PostgresStorage": ["Storage", "CLibpq"],
        "Markup": ["CMarkGFM"],
        "Mail": ["CGMime", "CCurl"],
        "Sealing": ["CSodium"],
        "Files": ["Sealing"],
        "Solving": ["CCbc"],
        "Merging": ["CLibgit2"],
        "Words": ["Domain", "Markup"],
        "Web": ["Domain", "Words", "Markup", "Sealing", "CZlib", "Hummingbird", "NIOCore", "HTTPTypes"],
        "Stages": [
            "Domain", "Words", "Storage", "Markup", "Mail", "Sealing", "Files", "Web", "Solving", "Merging",
            "Hummingbird",
            "HTTPTypes", "NIOCore", "NIOFoundationCompat", "Logging",
        ],
        "Followers": ["Stages", "Domain", "Storage", "Words", "Markup", "Mail", "Logging"],
    ]
    /// What comes with Swift.
    private static let language: Set<String> = ["Foundation", "Synchronization", "RegexBuilder", "Dispatch", "Glibc"]
    private static let web: Set<String> = ["Hummingbird", "HTTPTypes", "NIOCore", "NIOFoundationCompat"]

    private static func imports(of file: SourceFile) -> [String] {
        file.code.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place + 1 < words.count, line.first != " " else {
                return nil
            }
            return words.last.map { String($0.prefix { $0 != "." }) }
        }
    }

    @Test(arguments: allowed.keys.sorted())
    func `a target imports only what lies below it`(target: String) {
        for file in SourceFile.all where file.target == target {
            let wrong = Self.imports(of: file).filter {
                !Self.language.contains($0) && !(Self.allowed[target] ?? []).contains($0)
            }
            #expect(wrong == [], "\(file.path)")
        }
    }

    @Test func `every target is known here`() {
        let known = Set(Self.allowed.keys).union(["Roundtable", "Bench"])
        #expect(Set(SourceFile.all.map(\.target)).subtracting(known) == [])
    }

    @Test func `within the stages only routes know the web server`() {
        for file in SourceFile.all where file.target == "Stages" && !file.name.hasSuffix("Routes.swift") {
            #expect(Self.imports(of: file).filter { ["Hummingbird", "NIOCore"].contains($0) } == [], "\(file.path)")
        }
    }

    @Test func `the domain has no clock, no chance and no input`() {
        for file in SourceFile.all where file.target == "Domain" {
            let wrong = file.code.matches(
                of: /\b(Date\(|Date\.now|\.random\(|FileManager|ProcessInfo|URLSession|print\()/)
            #expect(wrong.isEmpty, "\(file.path)")
        }
    }

    @Test func `only the three that must ask which engine runs`() {
        let asking = SourceFile.all.filter { $0.code.contains(/switch [\w.]*dialect\b/) }.map(\.name)
        #expect(Set(asking).subtracting(["Migrator.swift", "SearchStore.swift", "JobStore.swift"]) == [])
    }
}
