internal import CCbc

/// A linear programme that gets further columns and is answered again from where it stood: for column generation.
///
/// To be used by one thread at a time.
final class GrowingProgramme {
    private let model: ClpModel
    private var programme: Programme

    /// Clp's model, let go of when nothing needs it any more.
    private final class ClpModel {
        let pointer: UnsafeMutableRawPointer

        init?() {
            guard let pointer = Clp_newModel() else { return nil }
            self.pointer = pointer
        }

        deinit { Clp_deleteModel(pointer) }
    }

    init(_ programme: Programme) throws(ProgrammeFault) {
        try ProgrammeColumns.check(programme)
        guard let model = ClpModel() else { throw .numerical("no memory for the model") }
        self.model = model
        self.programme = programme
        Clp_setLogLevel(model.pointer, 0)
        let layout = ProgrammeColumns(programme)
        Clp_loadProblem(
            model.pointer, Int32(programme.columns.count), Int32(programme.rows.count), layout.starts, layout.rows,
            layout.coefficients, programme.columns.map(\.low), programme.columns.map(\.high),
            programme.columns.map { -$0.gain }, programme.rows.map(\.low), programme.rows.map(\.high))
        Clp_setPrimalTolerance(model.pointer, 1e-9)
        Clp_setDualTolerance(model.pointer, 1e-9)
    }

    /// A further column from 0 up without a limit, without a gain of its own.
    func add(_ terms: [(row: Int, coefficient: Double)]) {
        let number = programme.column(high: .infinity, whole: false)
        for term in terms { programme.extend(row: term.row, by: number, times: term.coefficient) }
        Clp_addColumns(
            model.pointer, 1, [0], [.infinity], [0], [0, Int32(terms.count)], terms.map { Int32($0.row) },
            terms.map(\.coefficient))
    }

    func solve() throws(ProgrammeFault) -> LinearOutcome {
        Programme.turn.withLock { _ in _ = Clp_primal(model.pointer, 0) }
        guard Clp_status(model.pointer) == 0, let found = Clp_primalColumnSolution(model.pointer),
            let worth = Clp_dualRowSolution(model.pointer)
        else { return try programme.relaxed() }
        let values = programme.columns.indices.map { found[$0] }
        return LinearOutcome(
            standing: .optimal, values: values, total: programme.total(of: values),
            duals: programme.rows.indices.map { -worth[$0] })
    }
}
