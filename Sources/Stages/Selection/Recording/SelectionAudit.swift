import Domain
import Sealing
import Words

/// Reads the whole record of a selection and holds it against the chain of events: for auditors, who see everything.
package struct SelectionAudit: Sendable {
    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// The events that make up a selection.
    static let kinds: [EventKind] =
        EventSight.ofCandidates + EventSight.ofAssigning + [
            .callWritten, .callOpened, .callChanged, .callClosed, .phaseSet, .phaseEntered, .tieNamed, .tieTakenBack,
            .biddingOpened, .biddingClosed, .calibrationAsked, .decisionsReleased, .lateDecisionsReleased,
            .reviewsTaken, .personErased,
        ]

    /// - Parameters:
    ///   - network: its name as it stands in addresses.
    ///   - digest: one that was handed out in a letter.
    /// - Throws: ``Refusal`` when there is no such network.
    package func report(on network: String, expecting digest: String? = nil) async throws -> AuditReport {
        let found = try await setting.read(as: .clock) {
            try VisitStore($0.connection).network(named: network, for: nil)?.network
        }
        guard let found else {
            throw Refusal("noNetwork", say("There is no network called \(network) in which anything has happened."))
        }
        let (read, cohorts) = try await setting.read(in: found, as: .clock) { scene in
            let cohorts = try CohortAudit(scene)
            return (try Self.report(scene, network, cohorts, expecting: digest?.lowercased()), cohorts)
        }
        // Longer than a snapshot is held.
        var report = read
        let again = try await LongWorks.aside { try cohorts.repeated() }
        report.add(again.lines, again.faults)
        return report
    }

    private static func report(
        _ scene: Scene, _ network: String, _ cohorts: CohortAudit, expecting digest: String?
    ) throws -> AuditReport {
        let all = Array(try EventLog(scene.connection, scene.network).latest(.max).reversed())
        let wanted = Set(kinds.map(\.rawValue))
        let events = all.filter { wanted.contains($0.kind) }
        let chain = ChainAudit(all, expecting: digest)
        let printed = try AuditPrint(scene, events)
        let seals = try Self.seals(scene, events, printed, cohorts)
        let faults = chain.faults + seals.faults
        return AuditReport(
            network: network, name: try AuditStore(scene).title(), events: all.count,
            lastDigest: all.last.flatMap { Digest(bytes: $0.digest)?.hex } ?? "", isWhole: faults.isEmpty,
            expected: chain.expected, faults: faults, calls: try printed.calls(), phases: printed.phases,
            conflicts: try printed.conflicts(), openings: printed.openings, assignments: printed.assignments,
            reviews: printed.reviews, visits: printed.visits, scoreChanges: printed.scoreChanges,
            calibrations: try printed.calibrations(), votes: printed.votes, cohorts: printed.cohorts(cohorts),
            decisions: printed.decisions, letters: printed.letters, unsealed: seals.unsealed,
            held: seals.held)
    }

    private struct Seals {
        let faults: [AuditFault]
        let unsealed: [AuditLine]
        let held: [AuditReport.Held]
    }

    private static func seals(
        _ scene: Scene, _ events: [RecordedEvent], _ printed: AuditPrint, _ cohorts: CohortAudit
    ) throws -> Seals {
        var audit = SealAudit(events, of: scene.network, naming: printed.candidates)
        let selection = SelectionStore(scene)
        let versions = Set(printed.candidates.map(\.version))
        let rubrics = try versions.reduce(into: [Int: [Criterion]]()) { $0[$1] = try selection.form(of: $1).criteria }
        let rubric = printed.candidates.reduce(into: [ID<Candidate>: [Criterion]]()) { $0[$1.id] = rubrics[$1.version] }
        for version in try selection.versions().reversed() {
            audit.check(
                version.version,
                SealedWords.digest(
                    of: try selection.terms(of: version.version), try selection.form(of: version.version)))
        }
        let applications = try SealedApplicationStore(scene).rows()
        for candidate in printed.candidates {
            audit.check(candidate)
            if let row = applications[candidate.id] { audit.check(row, isProposed: candidate.isProposed) }
        }
        for visit in printed.visitRows { audit.check(visit, named: printed.name(visit.person)) }
        for earlier in printed.earlierRows { audit.check(earlier, named: printed.name(earlier.person)) }
        let meetings = try AuditStore(scene).meetings()
        for meeting in meetings { audit.check(meeting) }
        audit.check(cohorts)
        for review in printed.reviewRows {
            let marks = printed.marks[review.candidate]?[review.person] ?? []
            audit.check(
                review, marks, by: rubric[review.candidate] ?? [], named: printed.name(review.person))
        }
        for clearing in try AuditStore(scene).clearings() {
            audit.check(clearing, named: printed.name(clearing.person))
        }
        for sentence in try LetterStore(scene).sentences() { audit.check(sentence) }
        for appeal in try AppealStore(scene).appeals() { audit.check(appeal) }
        for dissent in printed.dissentRows { audit.check(dissent) }
        for decision in printed.decisionRows {
            audit.check(decision, by: rubric[decision.candidate] ?? [])
            audit.checkAnswers(of: decision)
        }
        let votes = Dictionary(grouping: printed.voteRows, by: \.item)
        for vote in printed.voteRows { audit.check(vote, named: printed.name(vote.person)) }
        for item in try AuditStore(scene).items() { audit.check(item, votes[item.id] ?? []) }
        audit.checkAreThere(printed.decisionRows)
        audit.checkAreThere(
            Set(printed.candidates.map(\.id.rawValue)), visits: Set(printed.visitRows.map(\.id.description)),
            reviews: Set(
                printed.reviewRows.filter { $0.scored != nil }.map { .init(candidate: $0.candidate, person: $0.person) }
            ))
        let held: [AuditReport.Held] = [
            .init("versions of the call", try selection.versions().count),
            .init("applications", printed.candidates.count), .init("visits", printed.visitRows.count),
            .init("reviews", printed.reviewRows.count { $0.scored != nil }),
            .init("earlier reviews", printed.earlierRows.count), .init("meetings", meetings.count),
            .init("votes", printed.voteRows.count), .init("seeds", cohorts.seeds.count),
            .init("cohorts", cohorts.cases.count), .init("quotas", cohorts.quotas.count),
            .init("rules on candidates", cohorts.pairs.count), .init("decisions", printed.decisionRows.count),
            .init("dissents", printed.dissentRows.count),
        ]
        return Seals(faults: audit.faults, unsealed: audit.unsealed, held: held)
    }
}
