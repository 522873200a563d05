import Solving
import Testing

struct LinearSolverTests {
    /// Weak duality holds for any signs; equality of both totals proves values and duals right without another solver.
    @Test func `the duals prove the total`() throws {
        var draws = RepeatableDraws(11)
        var optimal = 0
        var impossible = 0
        for round in 0..<300 {
            let programme = RandomProgramme(&draws).programme
            let outcome = try programme.relaxed()
            if outcome.standing == .impossible {
                impossible += 1
                #expect(try programme.solve().standing == .impossible, "round \(round)")
                continue
            }
            optimal += 1
            var reduced = programme.columns.map(\.gain)
            var bound = 0.0
            for (row, dual) in zip(programme.rows, outcome.duals) {
                for (column, coefficient) in zip(row.columns, row.coefficients) {
                    reduced[Int(column)] -= dual * coefficient
                }
                if abs(dual) > 1e-9 { bound += dual * (dual > 0 ? row.high : row.low) }
            }
            for (column, rest) in zip(programme.columns, reduced) {
                if abs(rest) > 1e-9 { bound += rest * (rest > 0 ? column.high : column.low) }
            }
            #expect(abs(bound - outcome.total) < 1e-6, "round \(round): \(bound) for \(outcome.total)")
        }
        #expect(optimal > 100 && impossible > 20)
    }
}
