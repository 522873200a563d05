import Solving

/// The files of an assignment, read and put into numbers.
struct AssignmentTables {
    private(set) var reviewers = NameIndex()
    private(set) var candidates = NameIndex()
    private(set) var affinities = AffinityMatrix(reviewers: 0, candidates: 0)
    private(set) var conflicts: Set<AssignedPair> = []

    /// More pairs than this do not fit into memory.
    private static let mostPairs = 1 << 28

    /// - Throws: `TableFault`.
    init(affinity file: String) throws {
        let table = TableReader(file: file, header: ["reviewer", "candidate", "affinity"])
        var rows: [(reviewer: Int32, candidate: Int32, value: Double)] = []
        try table.read { row in
            let reviewer = try Self.number(of: row, 0, in: &reviewers, "reviewer")
            let candidate = try Self.number(of: row, 1, in: &candidates, "candidate")
            let value = try row.number(2)
            if abs(value) > 1e100 { throw row.fault(2, "expected a number up to 1e100, found \(value)") }
            rows.append((Int32(reviewer), Int32(candidate), value))
        }
        if rows.isEmpty {
            throw TableFault(file: file, line: 2, reason: "expected a reviewer, a candidate and an affinity")
        }
        let (width, height) = (reviewers.names.count, candidates.names.count)
        if width * height > Self.mostPairs {
            throw TableFault(
                file: file, reason: "expected at most \(Self.mostPairs) pairs, found \(width) × \(height)")
        }
        var values = [Double](repeating: .nan, count: width * height)
        for (index, row) in rows.enumerated() {
            let place = Int(row.candidate) * width + Int(row.reviewer)
            if !values[place].isNaN { throw try Self.twice(table, index) }
            values[place] = row.value
        }
        rows = []
        for place in values.indices where values[place].isNaN { values[place] = 0 }
        affinities = AffinityMatrix(reviewers: width, candidates: height, values: values)
    }

    private static func number(of row: TableRow, _ column: Int, in index: inout NameIndex, _ what: String) throws -> Int
    {
        if row.fields[column].isEmpty { throw row.fault(column, "expected a \(what), found nothing") }
        return try index.number(of: row.fields[column]) { try row.text(column) }
    }

    /// Reads again as far as the row that says a pair a second time, to name its line.
    private static func twice(_ table: TableReader, _ index: Int) throws -> TableFault {
        var count = 0
        do {
            try table.read { row in
                if count == index {
                    throw TableFault(
                        file: table.file, line: row.line, column: 1,
                        reason: "expected each pair once, found \(try row.text(0)) and \(try row.text(1)) again")
                }
                count += 1
            }
        } catch let fault as TableFault {
            return fault
        }
        return TableFault(file: table.file, reason: "expected each pair once")
    }

    mutating func readConflicts(_ file: String) throws {
        let named = self
        var found: Set<AssignedPair> = []
        try TableReader(file: file, header: ["reviewer", "candidate"]).read { found.insert(try named.pair(of: $0)) }
        conflicts = found
        for pair in found { affinities.keepApart(pair) }
    }

    /// The problem has its own; no need to hold them twice.
    mutating func forgetAffinities() { affinities = AffinityMatrix(reviewers: 0, candidates: 0) }

    /// The pairs that stand already.
    func frozen(_ file: String) throws -> Set<AssignedPair> {
        var frozen: Set<AssignedPair> = []
        try TableReader(file: file, header: ["reviewer", "candidate"]).read { row in
            let pair = try pair(of: row)
            if conflicts.contains(pair) { throw row.fault(0, "expected a pair without a conflict") }
            frozen.insert(pair)
        }
        return frozen
    }

    /// Each reviewer's organisation or type, numbered; nil for reviewers the file does not name.
    func groups(_ file: String, column: String) throws -> [Int?] {
        var groups = [Int?](repeating: nil, count: reviewers.names.count)
        var names = NameIndex()
        try TableReader(file: file, header: ["reviewer", column]).read { row in
            let reviewer = try known(row, 0, in: reviewers, "reviewer")
            if groups[reviewer] != nil {
                throw row.fault(0, "expected each reviewer once, found \(try row.text(0)) again")
            }
            groups[reviewer] = try Self.number(of: row, 1, in: &names, column)
        }
        return groups
    }

    private func pair(of row: TableRow) throws -> AssignedPair {
        AssignedPair(
            reviewer: try known(row, 0, in: reviewers, "reviewer"),
            candidate: try known(row, 1, in: candidates, "candidate"))
    }

    private func known(_ row: TableRow, _ column: Int, in index: NameIndex, _ what: String) throws -> Int {
        guard let number = index.number(of: row.fields[column]) else {
            throw row.fault(column, "expected a \(what) of the affinities, found “\(try row.text(column))”")
        }
        return number
    }
}
