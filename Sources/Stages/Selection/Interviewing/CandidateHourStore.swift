import Domain
import Storage

/// When candidates can be interviewed, as they said themselves; whoever has said nothing is taken to come at any time.
extension InterviewStore {
    func candidateHours() throws -> [ID<Candidate>: Set<Moment>] {
        try connection.rows(
            "SELECT candidate_id, starts_at FROM candidate_hour WHERE network_id = \(network)"
        ).reduce(into: [:]) { $0[try $1["candidate_id"], default: []].insert(try $1["starts_at"]) }
    }

    /// Nothing before it has said anything.
    func ownHours(of candidate: ID<Candidate>) throws -> Set<Moment>? {
        let hours = try connection.column(
            "SELECT starts_at FROM candidate_hour WHERE network_id = \(network) AND candidate_id = \(candidate)",
            as: Moment.self)
        return hours.isEmpty ? nil : Set(hours)
    }

    func offer(_ hours: [Moment], of candidate: ID<Candidate>) throws {
        try connection.run("DELETE FROM candidate_hour WHERE network_id = \(network) AND candidate_id = \(candidate)")
        try connection.insert(
            hours.map { "\(network), \(candidate), \($0)" },
            into: "candidate_hour (network_id, candidate_id, starts_at)")
    }

    func verdictOnOffering(by application: SelectionStore.ApplicationRow) throws -> Verdict {
        let isListed = try connection.exists("\(expected) AND i.candidate_id = \(application.id)")
        return Interviewing(
            stage: try CharterStore(scene).stage(), phase: .usual(.reading), slots: try terms()?.starts.count
        ).verdictOnOffering(by: application.state, isListed: isListed)
    }

    /// Whom an event asked for their hours, in the order of their applications.
    func asked(at moment: Moment) throws -> [ID<Candidate>] {
        try connection.column("\(expected) AND i.asked_at = \(moment) ORDER BY i.candidate_id", as: ID<Candidate>.self)
    }

    /// Those on the list who can still be seen.
    private var expected: SQL {
        """
        SELECT i.candidate_id FROM interview_candidate i JOIN candidate c ON c.id = i.candidate_id
        WHERE i.network_id = \(network) AND c.eligibility = \(Eligibility.eligible) AND c.withdrawn_at IS NULL
            AND c.released_at IS NULL
        """
    }
}
