import Domain
import Foundation
import Web

/// A cohort as tables to take away: everybody in its pool, and the files that repeat it.
enum CohortTables {
    static func sheet(_ scene: Scene, _ path: Path) throws -> Download {
        let row = try cohort(scene, path)
        guard let sheet = CohortProblem.Sheet(rawValue: try path.text("sheet")) else { throw Path.NotFound() }
        let problem = try CohortStore(scene).repeatable(row)
        return Download(
            name: sheet.fileName, type: "text/csv; charset=utf-8",
            content: .bytes(CSVTable.bytes(problem.sheet(sheet))))
    }

    static func table(_ scene: Scene, _ path: Path) throws -> Download {
        let row = try cohort(scene, path)
        let selection = SelectionStore(scene)
        let names = try selection.candidates().reduce(into: [ID<Candidate>: String]()) {
            $0[$1.id] = $1.organisation ?? ""
        }
        let store = CohortStore(scene)
        let columns = try store.rules(of: row.id).map(\.quota.trait.column)
        let lines = try store.pool(of: row.id).map { one in
            line(one, names[one.id] ?? "") + columns.indices.map { answer(one, to: $0) }
        }
        let head = ["candidate", "candidate_id", "part", "reserve", "score", "low", "high", "chance", "cost"]
        return Download(
            name: "cohort.csv", type: "text/csv; charset=utf-8",
            content: .bytes(
                CSVTable.bytes([head + columns.map { "\($0.category): \($0.feature)" }] + lines)))
    }

    private static func line(_ row: CohortStore.PoolRow, _ name: String) -> [String] {
        func written(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
        let reserve = row.reserve.map(String.init) ?? ""
        return [
            name, row.id.description, row.part.rawValue, reserve, written(row.score), written(row.low),
            written(row.high), written(row.probability), String(row.price),
        ]
    }

    /// Empty where the application does not say.
    private static func answer(_ row: CohortStore.PoolRow, to quota: Int) -> String {
        if row.lacks.contains(quota) { return "" }
        return row.brings.contains(quota) ? "yes" : "no"
    }

    private static func cohort(_ scene: Scene, _ path: Path) throws -> CohortStore.CohortRow {
        guard let sight = try SelectionStore(scene).sight(), sight.seesAll else { throw Path.NotFound() }
        return try CohortStore(scene).cohort(try path.id("cohort"), sight)
    }
}
