import Testing

/// Time's arrow: a stage knows the stages before it, never those after.
struct StageOrderTests {
    private static let order = [
        "People", "Charter", "Selection", "Invitation", "Exchange", "Deliverables", "Facilitation", "Reflection",
        "Evaluation",
        "CloseOut", "Library",
    ]

    /// The types a stage's folders declare at the top of their files, and no other folder declares.
    private static let declared: [String: Set<String>] = {
        var folders: [String: Set<String>] = [:]
        for file in SourceFile.all where ["Domain", "Stages"].contains(file.target) {
            for match in file.code.matches(
                of: /(?m)^(?:package |private |fileprivate |final )*(?:struct|enum|class|actor|protocol) (\w+)/)
            {
                folders[String(match.1), default: []].insert(file.folder ?? "")
            }
        }
        return folders.reduce(into: [:]) { result, entry in
            if entry.value.count == 1, let folder = entry.value.first { result[folder, default: []].insert(entry.key) }
        }
    }()

    private static func words(of file: SourceFile) -> Set<String> {
        Set(file.code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    }

    @Test(arguments: order)
    func `a stage names nothing of a later stage`(stage: String) throws {
        let place = try #require(Self.order.firstIndex(of: stage))
        let later = Self.order[(place + 1)...].reduce(into: Set<String>()) { $0.formUnion(Self.declared[$1] ?? []) }
        for file in SourceFile.all where ["Domain", "Stages"].contains(file.target) && file.folder == stage {
            #expect(Self.words(of: file).intersection(later).sorted() == [], "\(file.path)")
        }
    }

    @Test(arguments: order)
    func `a stage shows its own pages only`(stage: String) {
        let pages = Self.declared.filter { $0.key != stage && $0.key != "" }.flatMap(\.value).filter {
            $0.hasSuffix("Page")
        }
        for file in SourceFile.all where file.target == "Stages" && file.folder == stage {
            #expect(Self.words(of: file).intersection(pages).sorted() == [], "\(file.path)")
        }
    }
}
