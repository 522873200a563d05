import Domain
import Web

/// Calibrated scores as a table to take away, under the same rights as the page.
enum CalibrationTable {
    static func download(_ scene: Scene, _ path: Path) throws -> Download {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), let seen = try VisibleCalibration(scene, sight) else {
            throw Path.NotFound()
        }
        let names = try selection.candidates(sight).reduce(into: [ID<Candidate>: String]()) {
            $0[$1.id] = $1.organisation ?? $1.number.map { String($0) } ?? ""
        }
        let seats = seen.shown?.seats ?? seen.seats
        let head = [
            "candidate", "candidate_id", "raw", "calibrated", "low", "high", "first_\(seats)", "reviews", "fresh",
        ]
        let lines = seen.candidates.compactMap { row in
            names[row.id].map { name in
                [
                    name, row.id.description, "\(row.raw)", "\(row.calibrated)", "\(row.low)", "\(row.high)",
                    "\(row.first)", "\(row.reviews)", seen.isFresh ? "yes" : "no",
                ]
            }
        }
        return Download(
            name: "calibration.csv", type: "text/csv; charset=utf-8", content: .bytes(CSVTable.bytes([head] + lines)))
    }
}
