import Domain

/// Works out a cohort, or draws it, from a pool that was final when it was asked for.
struct CohortWork: LongWork {
    let network: ID<Network>
    let cohort: ID<Cohort>
    /// The fairest chances are looked for so long at most.
    static let seconds = 60.0

    func perform(in setting: Setting) async throws -> @Sendable (Scene) throws -> Void {
        let cohort = cohort
        let asked = try await setting.keep(in: network, as: .clock) { scene -> (CohortProblem, String?)? in
            let store = CohortStore(scene)
            guard let row = try store.cohort(cohort), !row.state.isOver else { return nil }
            try store.move(cohort, to: .searching)
            return (try store.problem(of: row), try row.seed.map { try store.seed($0)?.text ?? "" })
        }
        guard let (problem, seed) = asked else { return { _ in } }
        let outcome = try await LongWorks.aside {
            try seed.map { try CohortOutcome.drawing(problem, seed: $0, seconds: Self.seconds) }
                ?? CohortOutcome.choosing(problem)
        }
        return { try CohortStore($0).keep(outcome, of: cohort) }
    }

    func giveUp(in scene: Scene) throws { try CohortStore(scene).move(cohort, to: .failed) }
}

extension CohortStore {
    /// The whole pool, before it is known who is in a draw.
    func problem(of row: CohortRow) throws -> CohortProblem {
        CohortProblem(
            terms: row.terms, quotas: try rules(of: row.id).map(\.quota), bonds: try bonds(of: row.id),
            rows: try pool(of: row.id), sure: [])
    }

    /// What a pool was and what was asked of it, so that nobody changes either afterwards unseen.
    func seals(of cohort: ID<Cohort>) throws -> [String: Event.Fact] {
        guard let row = try self.cohort(cohort) else { throw Path.NotFound() }
        return [
            "pool": .seal(try problem(of: row).digest), "terms": .seal(SealedWords.digest(of: row.terms)),
        ]
    }

    /// What was drawn from, or chosen from: enough to do it again.
    func repeatable(_ row: CohortRow) throws -> CohortProblem {
        let whole = try problem(of: row)
        guard row.way == .lottery else { return whole }
        return CohortProblem(
            terms: whole.terms, quotas: whole.quotas, bonds: whole.bonds, rows: whole.rows.filter(\.part.isInDraw),
            sure: Set(whole.rows.filter { $0.part == .sure }.map(\.id)))
    }
}
