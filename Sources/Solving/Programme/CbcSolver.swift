internal import CCbc
import Glibc
import Synchronization

extension Programme {
    /// CBC keeps the model it is searching in a variable of the whole process, and Clp serves it there: one of them at a
    /// time, so that nothing they share is touched from two threads.
    static let turn = Mutex(())

    /// The answer with the highest total, by CBC's branch and cut, both gaps 0.
    ///
    /// Equal programmes give equal answers unless the clock stops the search. One search runs at a time in the whole
    /// process, the others wait (the waiting does not count as time), and the calling thread is held: call it from one
    /// that may be. Ctrl-C and standard output are left alone.
    /// - Parameters:
    ///   - seconds: wall-clock time after which the best found is taken; nil for as long as it needs.
    ///   - start: an answer to begin from, one value per column. If it keeps all rows, the outcome is never worse.
    ///   - isPlain: without cuts and heuristics: some times faster where many small programmes are solved in a row.
    /// - Throws: `ProgrammeFault`.
    package func solve(
        seconds: Double? = nil, start: [Double]? = nil, isPlain: Bool = false
    ) throws(ProgrammeFault) -> ProgrammeOutcome {
        try ProgrammeColumns.check(self)
        if let start, start.count != columns.count {
            throw .malformed("the start has \(start.count) values for \(columns.count) columns")
        }
        guard let pruned = pruned() else { return .impossible }
        if !columns.contains(where: \.isWhole) {
            let linear = try relaxed()
            if linear.standing == .impossible { return .impossible }
            return ProgrammeOutcome(
                standing: .optimal, values: linear.values, total: linear.total, bound: linear.total)
        }
        let found = try Self.turn.withLock { _ throws(ProgrammeFault) in
            try search(pruned, seconds: seconds, start: start, isPlain: isPlain)
        }
        // The start was an answer before the search began: never hand back less.
        if let start, found.standing != .optimal {
            let start = snapped(start)
            if keeps(start), total(of: start) > found.total {
                let bound = found.standing == .impossible ? .infinity : found.bound
                return ProgrammeOutcome(
                    standing: .bestFound, values: start, total: total(of: start), bound: max(bound, total(of: start)))
            }
        }
        return found
    }

    private func search(
        _ pruned: Programme, seconds: Double?, start: [Double]?, isPlain: Bool
    ) throws(ProgrammeFault) -> ProgrammeOutcome {
        let layout = ProgrammeColumns(pruned)
        guard let model = Cbc_newModel() else { throw .numerical("no memory for the model") }
        defer { Cbc_deleteModel(model) }
        Cbc_loadProblem(
            model, Int32(columns.count), Int32(pruned.rows.count), layout.starts, layout.rows, layout.coefficients,
            layout.columnLow, layout.columnHigh, layout.costs, layout.rowLow, layout.rowHigh)
        for (number, column) in columns.enumerated() where column.isWhole { Cbc_setInteger(model, Int32(number)) }

        Cbc_setLogLevel(model, 0)
        // The increment is by how much a better answer must be better: CBC's own, 1e-5, is not gap 0. With its
        // preprocessing or probing CBC 2.10 called wrong answers optimal, up to once in a thousand small programmes.
        for (name, value) in [
            ("log", "0"), ("ratio", "0"), ("allow", "0"), ("increment", "1e-9"), ("timeMode", "elapsed"),
            ("preprocess", "off"), ("probing", "off"),
        ] { Cbc_setParameter(model, name, value) }
        if isPlain { for name in ["cuts", "heur"] { Cbc_setParameter(model, name, "off") } }
        if let seconds { Cbc_setParameter(model, "sec", "\(max(0.001, seconds))") }
        if let start, keeps(snapped(start)), pruned.keeps(snapped(start)) {
            let counted = zip(snapped(start), layout.origin).map { $0 - $1 }
            Cbc_setMIPStartI(model, Int32(columns.count), columns.indices.map { Int32($0) }, counted)
        }

        // CBC may take over Ctrl-C for good; the program's own answer to it must come back.
        var interrupt = sigaction()
        sigaction(SIGINT, nil, &interrupt)
        Cbc_solve(model)
        sigaction(SIGINT, &interrupt, nil)
        return try outcome(of: model, layout)
    }

    private func outcome(
        of model: UnsafeMutableRawPointer, _ layout: ProgrammeColumns
    ) throws(ProgrammeFault) -> ProgrammeOutcome {
        if Cbc_isContinuousUnbounded(model) != 0 { throw .unbounded }
        let best = Cbc_getBestPossibleObjValue(model)
        let bound = abs(best) < 1e49 ? total(of: layout.origin) - best * layout.unit : .infinity
        if let best = Cbc_bestSolution(model) {
            let values = snapped(layout.values(best))
            guard keeps(values) else { throw .numerical("the answer found does not keep its rows") }
            let total = total(of: values)
            let isProven = Cbc_isProvenOptimal(model) != 0
            return ProgrammeOutcome(
                standing: isProven ? .optimal : .bestFound, values: values, total: total,
                bound: isProven ? total : max(bound, total))
        }
        if Cbc_isProvenInfeasible(model) != 0 || (Cbc_status(model) == 0 && Cbc_secondaryStatus(model) == 1) {
            return .impossible
        }
        if Cbc_isAbandoned(model) != 0 { throw .numerical("the search was abandoned") }
        return ProgrammeOutcome(
            standing: .nothingFound, values: [], total: -.infinity, bound: bound)
    }
}
