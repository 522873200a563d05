import Domain

/// How a cohort stands to what has happened since its pool was final.
extension CohortStore {
    func standing(of row: CohortRow, now: CohortPoolReading) throws -> CohortStanding {
        let isOpen = row.state == .done && !row.isAccepted
        return CohortStanding(
            isFound: row.state == .done, isAccepted: row.isAccepted,
            change: isOpen ? try change(since: row, now) : nil)
    }

    private func change(since row: CohortRow, _ now: CohortPoolReading) throws -> CohortStanding.Change? {
        let selection = SelectionStore(scene)
        let pool = try pool(of: row.id)
        let then = Set(pool.map(\.id))
        let ready = Set(now.pool.map(\.id))
        let gone = then.subtracting(ready).sorted()
        if let first = gone.first {
            return .gone(gone.count, try selection.candidates(now.sight).first { $0.id == first }?.name ?? "…")
        }
        let added = ready.subtracting(then).count
        if added > 0 { return .added(added) }
        if row.scoreBasis != now.scoreBasis { return .rescored }
        if row.termsBasis != now.termsBasis { return .restated }
        let outstanding = try selection.outstanding(on: then)
        if outstanding.inConflict > 0 { return .reviewsInConflict(outstanding.inConflict) }
        let reviews = outstanding.reviews.values.reduce(0, +)
        if reviews > 0 { return .reviewsOutstanding(reviews) }
        let beside = try selection.candidates(now.sight).count {
            $0.decision == .invite && !$0.isWithdrawn && !then.contains($0.id)
        }
        let invited = beside + pool.count { $0.part.isChosen }
        return try invited > selection.seats() ? .tooMany(invited) : nil
    }

    func drawStanding(_ now: CohortPoolReading) throws -> DrawStanding {
        let seeds = try seeds()
        return DrawStanding(
            hasSeed: seeds.contains { !$0.isUsed }, isAgain: seeds.contains(where: \.isUsed),
            isCalibrated: now.score == .calibrated)
    }
}

extension SelectionStore {
    /// Who may have a cohort chosen now, by the pool as it is.
    func choosing(_ now: CohortPoolReading) throws -> Choosing {
        let latest = try CohortStore(scene).latest(now.sight)
        let unready = now.unready
        let name: Phrase? = try unready.flatMap { id in try candidates(now.sight).first { $0.id == id }?.name }
        return Choosing(
            stage: try CharterStore(scene).stage(), pool: now.pool.count, seats: now.terms?.seats,
            isUnderWay: latest?.state.isOver == false, hasDeputy: try hasDeputy(), unready: unready == nil ? nil : name)
    }
}
