import Domain
import Sealing

/// A form that came back beside what stands now: what it would change, and where both were changed meanwhile.
struct OfflineComparison {
    struct Difference {
        let line: Int
        let candidate: ID<Candidate>
        let piece: ReviewPiece
        let standing: [String: String]
        let filled: [String: String]
        /// Both the file and what stands are other than they were when the form was handed out.
        let isConflict: Bool

        /// The field in which one chooses between both.
        var choice: String { "\(candidate)_\(piece.name)" }
    }

    let differences: [Difference]
    let faults: [(line: Int, fault: OfflineFault)]
    /// Changes with all that stands beside the file.
    let seen: String

    init(_ rows: [OfflineRow], _ standing: StandingReviews, open: Set<ID<Candidate>>) {
        var differences: [Difference] = []
        var faults: [(line: Int, fault: OfflineFault)] = []
        for row in rows {
            guard row.fault == nil, let id = row.candidate, open.contains(id) else {
                faults.append((row.line, row.fault ?? .candidate))
                continue
            }
            if let difference = Self.difference(row, id, standing.values(id)) { differences.append(difference) }
        }
        self.differences = differences
        self.faults = faults
        let stands = differences.map { "\($0.choice) \($0.piece.basis(of: $0.standing, on: $0.candidate))" }
        seen = Digest(hashing: stands.joined(separator: "\n")).hex
    }

    private static func difference(
        _ row: OfflineRow, _ id: ID<Candidate>, _ standing: [String: String]
    ) -> Difference? {
        let piece = row.piece
        let filled = piece.part(of: row.values)
        let now = piece.part(of: standing)
        // Whoever left a line as it was handed out changes nothing with it.
        if filled == now || piece.basis(of: filled, on: id) == row.basis { return nil }
        return Difference(
            line: row.line, candidate: id, piece: piece, standing: now, filled: filled,
            isConflict: piece.basis(of: now, on: id) != row.basis)
    }

    var conflicts: [Difference] { differences.filter(\.isConflict) }
}
