import Domain

/// The whole record of a selection, with the answer to the one question: was anything changed?
package struct AuditReport: Sendable, Encodable {
    /// Where a digest that was handed out stands in the chain.
    package struct Expected: Sendable, Encodable {
        let digest: String
        /// Nothing where it is not in the chain.
        let position: Int?
        let at: Moment?
    }

    let network: String
    let name: String
    let events: Int
    let lastDigest: String
    package private(set) var isWhole: Bool
    let expected: Expected?
    package private(set) var faults: [AuditFault]
    let calls: [AuditLine]
    let phases: [AuditLine]
    let conflicts: [AuditLine]
    let openings: [AuditLine]
    let assignments: [AuditLine]
    let reviews: [AuditLine]
    let visits: [AuditLine]
    let scoreChanges: [AuditLine]
    let calibrations: [AuditLine]
    let votes: [AuditLine]
    private(set) var cohorts: [AuditLine]
    let decisions: [AuditLine]
    let letters: [AuditLine]
    /// What was written before the chain sealed such things.
    package let unsealed: [AuditLine]
    /// What was held against the chain.
    let held: [Held]

    /// How many of a kind were held against the chain.
    struct Held: Sendable, Encodable {
        let what: String
        let count: Int

        init(_ what: String, _ count: Int) {
            self.what = what
            self.count = count
        }
    }

    /// What came of doing draws again.
    mutating func add(_ lines: [AuditLine], _ found: [AuditFault]) {
        cohorts += lines
        faults += found
        isWhole = faults.isEmpty
    }

    /// As it is printed.
    package var text: String {
        let sections = [
            ("Versions of the call", calls), ("Phases", phases), ("Conflicts of interest", conflicts),
            ("Who opened what", openings), ("Assignments", assignments), ("Reviews", reviews),
            ("Visits and interviews", visits), ("Changes of score", scoreChanges), ("Calibrations", calibrations),
            ("Votes of the panel", votes), ("Cohorts, quotas and draws", cohorts), ("Decisions", decisions),
            ("Letters", letters), ("Not sealed when it was written, so that a change would not show", unsealed),
        ]
        let record = sections.flatMap { title, lines in
            ["", "\(title): \(lines.count)"] + lines.map { "  \($0.written)" }
        }
        return (["The selection of \(name) (\(network))"] + record + ["", ending]).joined(separator: "\n")
    }

    private var ending: String {
        let lines = [
            "\(events) events; the last digest is \(lastDigest).", expected.map(Self.said),
            "Held against the chain: \(held.map { "\($0.count) \($0.what)" }.joined(separator: ", ")).",
            unsealed.isEmpty
                ? nil : "Of \(unsealed.count) things the chain has no seal: they were written before it kept one.",
            isWhole ? "Nothing was changed." : nil,
        ]
        return (lines.compactMap(\.self) + faults.map { "CHANGED: \($0.sentence)" }).joined(separator: "\n")
    }

    private static func said(_ expected: Expected) -> String {
        guard let position = expected.position, let at = expected.at else {
            return "The digest \(expected.digest) is not in the chain."
        }
        return
            "The digest \(expected.digest) is that of event \(position), of \(at.iso): up to there the chain is the one it was handed out from."
    }
}
