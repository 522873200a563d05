import Domain

/// Calibrates the scores that whoever asked may see.
struct CalibrationWork: LongWork {
    let network: ID<Network>
    let table: ID<CalibratedTable>

    func perform(in setting: Setting) async throws -> @Sendable (Scene) throws -> Void {
        let (network, table) = (network, table)
        let asked = try await setting.keep(in: network, as: .clock) { scene -> (Int, Actor)? in
            let store = CalibrationStore(scene)
            guard let row = try store.table(table), !row.state.isOver else { return nil }
            try store.move(table, to: .reading)
            return (row.seats, try VisitStore(scene.connection).actor(row.asker, in: network))
        }
        guard let (seats, actor) = asked else { return { _ in } }
        let scores = try await setting.read(in: network, as: actor) { scene -> SelectionStore.VisibleScores? in
            let selection = SelectionStore(scene)
            guard let sight = try selection.sight(), try CalibrationStore(scene).isOf(sight, table) else { return nil }
            return try selection.visibleScores(sight, seats: seats)
        }
        guard let scores else {
            return { try CalibrationStore($0).keep(FoundCalibration(reason: CalibrationReason(.changed)), of: table) }
        }
        try await setting.keep(in: network, as: .clock) { try CalibrationStore($0).move(table, to: .searching) }
        let found = try await LongWorks.aside { FoundCalibration(scores, seats: seats) }
        return { try CalibrationStore($0).keep(found, of: table) }
    }

    func giveUp(in scene: Scene) throws { try CalibrationStore(scene).move(table, to: .failed) }
}
