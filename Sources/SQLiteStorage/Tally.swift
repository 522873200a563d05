import Synchronization

/// Counts what tests and the operator's page ask about.
final class Tally: Sendable {
    private let statementCount = Atomic<Int>(0)
    private let commitCount = Atomic<Int>(0)

    var statements: Int { statementCount.load(ordering: .relaxed) }
    var commits: Int { commitCount.load(ordering: .relaxed) }

    func countStatement() { statementCount.add(1, ordering: .relaxed) }
    func countCommit() { commitCount.add(1, ordering: .relaxed) }
}
