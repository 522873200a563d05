import Domain
import Storage

/// What a viewer may see and do of candidates. Every stage that touches a candidate asks here.
extension SelectionStore {
    /// - Returns: nothing for those who have no business with candidates.
    package func sight() throws -> CandidateSight? {
        guard let person = scene.actor.person, CandidateSight.isFor(scene.actor) else { return nil }
        let found = try TraceStore(scene).found(for: .viewer(person))
        return CandidateSight(
            scene.actor, in: try phase(), conveners: found.conveners, conflicts: Self.conflicts(in: found))
    }

    /// Whether the viewer may see or do something of a candidate now; a refusal says why not.
    ///
    /// - Throws: ``Path/NotFound`` for whoever must not know of it.
    package func standing(on candidate: ID<Candidate>) throws -> CandidateStanding { try dossier(candidate).standing }

    /// All conflicts of those who may come to read or judge.
    package func conflicts(on candidate: ID<Candidate>? = nil) throws -> [Conflict] {
        Self.conflicts(in: try TraceStore(scene).found(for: .everybody, on: candidate))
    }

    /// Candidates somebody has a conflict of interest with by their own word.
    func declaredConflicts(of person: ID<Person>) throws -> Set<ID<Candidate>> {
        let all = Self.conflicts(in: try TraceStore(scene).found(for: .viewer(person)))
        return Set(all.filter { $0.person == person && $0.kind == .declared }.map(\.candidate))
    }

    private static func conflicts(in found: TraceStore.Found) -> [Conflict] {
        let finding = ConflictFinding(found.people)
        return found.candidates.sorted { $0.key < $1.key }.flatMap { candidate, traces in
            finding.ties(to: traces).sorted { $0.key < $1.key }.flatMap { person, kinds in
                Conflict.Kind.allCases.filter(kinds.contains).map { kind in
                    let clearing = TraceStore.clearing(person, "\(candidate.rawValue) \(kind.rawValue)")
                    return Conflict(
                        person: person, candidate: candidate, kind: kind, isCleared: found.cleared.contains(clearing))
                }
            }
        }
    }

    /// The condition on `candidate c` that keeps what the viewer may know of: sent, not erased, no conflict of interest.
    func known(to sight: CandidateSight) -> SQL {
        let free: SQL = sight.blocked.isEmpty ? "1 = 1" : "c.id NOT IN \(list: sight.blocked.sorted())"
        return "c.network_id = \(network) AND c.sent_at IS NOT NULL AND c.erased_at IS NULL AND \(free)"
    }

    /// The condition on events that keeps those of candidates the viewer may know of. Others hear of their own only, by
    /// ``EventSight``.
    func hearable() throws -> SQL {
        guard let sight = try sight() else { return "1 = 1" }
        if !sight.seesAll { return "1 = 1" }
        // Of an erased one nobody can tell any more who must not have known of it.
        let blocked: SQL = sight.blocked.isEmpty ? "(0)" : "\(list: sight.blocked.sorted())"
        let candidate: SQL =
            "coalesce((SELECT v.candidate_id FROM candidate_visit v WHERE v.id = subject_id), subject_id)"
        return """
            (kind NOT IN \(list: EventSight.ofCandidates) OR (\(candidate) NOT IN \(blocked) AND NOT EXISTS (
                SELECT 1 FROM candidate e WHERE e.id = \(candidate) AND e.erased_at IS NOT NULL)))
            """
    }

    /// How many applications the viewer may know of are to be selected from: sent, not withdrawn, not answered with a no.
    func knownApplicationCount() throws -> Int { try knownCount("coalesce(c.goes_on, 1) = 1") }

    /// Expressions of interest that wait for their answer, as far as the viewer may know of them.
    func unansweredCount() throws -> Int { try knownCount("c.answered_at IS NULL") }

    /// Those of them a deputy takes, since some convener must not know of them.
    func handedOverUnansweredCount() throws -> Int {
        guard let handed = try sight()?.handedOver, !handed.isEmpty else { return 0 }
        return try knownCount("c.answered_at IS NULL AND c.id IN \(list: handed.sorted())")
    }

    private func knownCount(_ which: SQL) throws -> Int {
        guard let sight = try sight() else { return 0 }
        return try connection.value(
            "SELECT count(*) FROM candidate c WHERE \(known(to: sight)) AND c.withdrawn_at IS NULL AND \(which)") ?? 0
    }
}
