import Domain
import Storage

/// What is planned already, as far as the viewer may know of it: nobody is in two places, and no candidate is asked twice.
extension InterviewStore {
    struct PlannedHour: Sendable {
        let candidate: ID<Candidate>
        let kind: CandidateVisit.Kind
        let starts: Moment
        let ends: Moment
        let place: String
        let people: Set<ID<Person>>

        func overlaps(_ start: Moment, _ end: Moment) -> Bool { starts < end && start < ends }
    }

    func planned(_ sight: CandidateSight) throws -> [PlannedHour] {
        let which: SQL = """
            FROM visit_plan p JOIN candidate c ON c.id = p.candidate_id
            WHERE \(SelectionStore(scene).known(to: sight)) AND p.called_off_at IS NULL
            """
        let people = try connection.rows(
            """
            SELECT w.plan_id, w.person_id FROM visit_plan_person w
            WHERE w.network_id = \(network) AND w.plan_id IN (SELECT p.id \(which))
            """
        ).reduce(into: [ID<VisitPlan>: Set<ID<Person>>]()) {
            $0[try $1["plan_id"], default: []].insert(try $1["person_id"])
        }
        return try connection.rows("SELECT p.id, p.candidate_id, p.kind, p.starts_at, p.minutes, p.place \(which)").map
        {
            let starts: Moment = try $0["starts_at"]
            return PlannedHour(
                candidate: try $0["candidate_id"], kind: try $0["kind"], starts: starts,
                ends: starts.adding(seconds: 60 * (try $0["minutes"] as Int64)), place: try $0["place"],
                people: people[try $0["id"]] ?? [])
        }
    }

    /// Candidates on the list with whom no interview is planned yet.
    func unplanned(_ sight: CandidateSight) throws -> [SelectionStore.ChoosableRow] {
        let seen = Set(try planned(sight).filter { $0.kind == .interview }.map(\.candidate))
        return try candidates(sight).filter { !seen.contains($0.id) }
    }
}
