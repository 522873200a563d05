import Domain
import Storage

/// Planned visits and interviews: for those who see the candidate's name, and for the applicant itself.
extension SelectionStore {
    struct PlannedRow: Sendable {
        let id: ID<VisitPlan>
        let candidate: ID<Candidate>
        let kind: CandidateVisit.Kind
        let starts: Moment
        let minutes: Int
        let place: String
        let purpose: String
        let planned: Moment
        let calledOff: Moment?
        let calledOffReason: String
        let people: [String]

        var ends: Moment { starts.adding(seconds: Int64(minutes) * 60) }
    }

    struct VisitorRow: Sendable {
        let person: ID<Person>
        let name: String
    }

    /// Who may be sent: those who look after candidates, and assigned reviewers unless they see numbers only.
    func visitors(to dossier: DossierRow) throws -> [VisitorRow] {
        let tied = Set(try conflicts(on: dossier.row.id).filter(\.blocks).map(\.person))
        let assigned: SQL = dossier.standing.sight.phase.showsNames ? "1 = 1" : "1 = 0"
        return try connection.rows(
            """
            SELECT person_id, name FROM membership m WHERE network_id = \(network)
                AND (' ' || roles || ' ' LIKE '% convener %' OR ' ' || roles || ' ' LIKE '% deputy %'
                OR (\(assigned) AND EXISTS (SELECT 1 FROM candidate_review r WHERE r.person_id = m.person_id
                    AND r.candidate_id = \(dossier.row.id) AND r.released_at IS NULL)))
            ORDER BY name, person_id
            """
        ).map { VisitorRow(person: try $0["person_id"], name: try $0["name"]) }.filter { !tied.contains($0.person) }
    }

    func plan(
        _ plan: PlanVisit.Plan, of candidate: ID<Candidate>, by person: ID<Person>
    ) throws -> ID<VisitPlan> {
        let id: ID<VisitPlan> = scene.newID()
        try keep([(id, plan, candidate)], by: person)
        return id
    }

    /// Many at once.
    func plan(_ plans: [(plan: PlanVisit.Plan, candidate: ID<Candidate>)], by person: ID<Person>) throws {
        try keep(plans.map { (scene.newID(), $0.plan, $0.candidate) }, by: person)
    }

    private func keep(
        _ plans: [(id: ID<VisitPlan>, plan: PlanVisit.Plan, candidate: ID<Candidate>)], by person: ID<Person>
    ) throws {
        let rows = plans.map { id, plan, candidate -> SQL in
            """
            \(id), \(network), \(candidate), \(plan.kind), \(plan.starts), \(plan.minutes), \(plan.place),
                \(plan.purpose), \(person), \(scene.now)
            """
        }
        try connection.insert(
            rows,
            into: """
                visit_plan (id, network_id, candidate_id, kind, starts_at, minutes, place, purpose, planned_by, planned_at)
                """)
        try connection.insert(
            plans.flatMap { id, plan, _ in plan.people.map { "\(id), \(network), \($0)" } },
            into: "visit_plan_person (plan_id, network_id, person_id)")
    }

    /// Nothing for those to whom the candidate is a number: place and time would tell who it is.
    func planned(for dossier: DossierRow) throws -> [PlannedRow] {
        dossier.isOpen && dossier.standing.may(.seeName) ? try planned("p.candidate_id = \(dossier.row.id)") : []
    }

    /// For the applicant, and for letters to those who go.
    func planned(of candidate: ID<Candidate>) throws -> [PlannedRow] { try planned("p.candidate_id = \(candidate)") }

    func planned(of candidates: [ID<Candidate>]) throws -> [PlannedRow] {
        try planned("p.candidate_id IN \(list: candidates.sorted())")
    }

    func planned(_ ids: [ID<VisitPlan>]) throws -> [PlannedRow] { try planned("p.id IN \(list: ids)") }

    private func planned(_ which: SQL) throws -> [PlannedRow] {
        let people = try connection.rows(
            """
            SELECT w.plan_id, coalesce(m.name, n.name) AS name FROM visit_plan_person w
            JOIN visit_plan p ON p.id = w.plan_id JOIN person n ON n.id = w.person_id
            LEFT JOIN membership m ON m.network_id = w.network_id AND m.person_id = w.person_id
            WHERE p.network_id = \(network) AND \(which) ORDER BY name
            """
        ).reduce(into: [ID<VisitPlan>: [String]]()) { $0[try $1["plan_id"], default: []].append(try $1["name"]) }
        return try connection.rows(
            "SELECT * FROM visit_plan p WHERE p.network_id = \(network) AND \(which) ORDER BY p.starts_at, p.id"
        ).map { row in
            let id: ID<VisitPlan> = try row["id"]
            return PlannedRow(
                id: id, candidate: try row["candidate_id"], kind: try row["kind"], starts: try row["starts_at"],
                minutes: try row["minutes"],
                place: try row["place"], purpose: try row["purpose"], planned: try row["planned_at"],
                calledOff: try row["called_off_at"], calledOffReason: try row["called_off_reason"],
                people: people[id] ?? [])
        }
    }

    func visitors(of plan: ID<VisitPlan>) throws -> [ID<Person>] {
        try connection.column(
            """
            SELECT person_id FROM visit_plan_person WHERE network_id = \(network) AND plan_id = \(plan)
            ORDER BY person_id
            """)
    }

    func callOff(_ plan: ID<VisitPlan>, because reason: String) throws {
        try connection.run(
            """
            UPDATE visit_plan SET called_off_at = \(scene.now), called_off_reason = \(reason)
            WHERE network_id = \(network) AND id = \(plan)
            """)
    }

    func visiting() throws -> Visiting {
        Visiting(
            stage: try CharterStore(scene).stage(), today: scene.today, opened: try call()?.opened.map { $0.day() })
    }
}
