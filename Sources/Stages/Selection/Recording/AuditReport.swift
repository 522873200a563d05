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
    package let isWhole: Bool
    let expected: Expected?
    package let faults: [AuditFault]
    let calls: [AuditLine]
    let phases: [AuditLine]
    let conflicts: [AuditLine]
    let openings: [AuditLine]
    let assignments: [AuditLine]
    let reviews: [AuditLine]
    let scoreChanges: [AuditLine]
    let votes: [AuditLine]
    let decisions: [AuditLine]
    let letters: [AuditLine]

    /// As it is printed.
    package var text: String {
        let sections = [
            ("Versions of the call", calls), ("Phases", phases), ("Conflicts of interest", conflicts),
            ("Who opened what", openings), ("Assignments", assignments), ("Reviews", reviews),
            ("Changes of score", scoreChanges), ("Votes of the panel", votes), ("Decisions", decisions),
            ("Letters", letters),
        ]
        let record = sections.flatMap { title, lines in
            ["", "\(title): \(lines.count)"] + lines.map { "  \($0.written)" }
        }
        return (["The selection of \(name) (\(network))"] + record + ["", ending]).joined(separator: "\n")
    }

    private var ending: String {
        let lines = [
            "\(events) events; the last digest is \(lastDigest).", expected.map(Self.said),
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
