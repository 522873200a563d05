internal import CCbc

extension Programme {
    /// The best answer when no column need be whole, with the worth of each row, by Clp's simplex method.
    ///
    /// Equal programmes give equal answers. One runs at a time in the whole process; the calling thread is held until the
    /// answer is there.
    /// - Throws: `ProgrammeFault`.
    package func relaxed() throws(ProgrammeFault) -> LinearOutcome {
        try ProgrammeColumns.check(self)
        let layout = ProgrammeColumns(self)
        if layout.contradictsItself { return .impossible }
        // The first way is the sharpest; where its arithmetic breaks down, the second is the hardiest.
        if let sharp = try attempt(layout, tolerance: 1e-9) { return sharp }
        if let hardy = try attempt(layout, tolerance: 1e-7) { return hardy }
        throw .numerical("the simplex method gave up")
    }

    private func attempt(_ layout: ProgrammeColumns, tolerance: Double) throws(ProgrammeFault) -> LinearOutcome? {
        try Self.turn.withLock { _ throws(ProgrammeFault) in try answer(layout, tolerance: tolerance) }
    }

    private func answer(_ layout: ProgrammeColumns, tolerance: Double) throws(ProgrammeFault) -> LinearOutcome? {
        guard let model = Clp_newModel() else { throw .numerical("no memory for the model") }
        defer { Clp_deleteModel(model) }
        Clp_setLogLevel(model, 0)
        Clp_loadProblem(
            model, Int32(columns.count), Int32(rows.count), layout.starts, layout.rows, layout.coefficients,
            layout.columnLow, layout.columnHigh, layout.costs, layout.rowLow, layout.rowHigh)
        Clp_setPrimalTolerance(model, tolerance)
        Clp_setDualTolerance(model, tolerance)
        if tolerance < 1e-8 {
            Clp_dual(model, 0)
            if Clp_status(model) != 0 { Clp_primal(model, 0) }
        } else {
            Clp_initialSolve(model)
        }
        switch Clp_status(model) {
        case 0:
            let values = Clp_primalColumnSolution(model).map { layout.values($0) } ?? []
            let duals = (0..<rows.count).map { -Clp_dualRowSolution(model)[$0] * layout.unit }
            return LinearOutcome(standing: .optimal, values: values, total: total(of: values), duals: duals)
        case 1: return .impossible
        case 2: throw .unbounded
        default: return nil
        }
    }
}
