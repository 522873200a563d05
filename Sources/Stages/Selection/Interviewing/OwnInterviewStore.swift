import Domain
import Storage

/// The interviews somebody holds, as far as they may know of the candidates and see their names now.
extension SelectionStore {
    struct OwnInterviewRow: Sendable {
        let organisation: String
        let visit: PlannedRow
    }

    func ownInterviews(_ sight: CandidateSight) throws -> [OwnInterviewRow] {
        if !sight.seesNames { return [] }
        let names = try connection.rows(
            """
            SELECT p.id, c.organisation FROM visit_plan p
            JOIN visit_plan_person w ON w.plan_id = p.id AND w.person_id = \(sight.person)
            JOIN candidate c ON c.id = p.candidate_id
            WHERE \(known(to: sight)) AND c.withdrawn_at IS NULL AND p.called_off_at IS NULL
                AND p.kind = \(CandidateVisit.Kind.interview)
            """
        ).reduce(into: [ID<VisitPlan>: String]()) { $0[try $1["id"]] = try $1["organisation"] as String }
        return try planned(names.keys.sorted()).compactMap { visit in
            names[visit.id].map { OwnInterviewRow(organisation: $0, visit: visit) }
        }
    }
}
