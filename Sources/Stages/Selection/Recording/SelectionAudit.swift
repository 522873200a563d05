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
            .biddingOpened,
            .biddingClosed, .assignmentAsked, .assignmentAccepted, .calibrationAsked, .decisionsReleased,
            .lateDecisionsReleased, .reviewsTaken, .cohortAccepted, .meetingPlanned, .minutesApproved,
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
        return try await setting.read(in: found, as: .clock) { scene in
            try Self.report(scene, network, expecting: digest?.lowercased())
        }
    }

    private static func report(_ scene: Scene, _ network: String, expecting digest: String?) throws -> AuditReport {
        let all = Array(try EventLog(scene.connection, scene.network).latest(.max).reversed())
        let wanted = Set(kinds.map(\.rawValue))
        let events = all.filter { wanted.contains($0.kind) }
        let chain = ChainAudit(all, expecting: digest)
        let printed = try AuditPrint(scene, events)
        let faults = try chain.faults + Self.seals(scene, events, printed)
        return AuditReport(
            network: network, name: try AuditStore(scene).title(), events: all.count,
            lastDigest: all.last.flatMap { Digest(bytes: $0.digest)?.hex } ?? "", isWhole: faults.isEmpty,
            expected: chain.expected, faults: faults, calls: try printed.calls(), phases: printed.phases,
            conflicts: try printed.conflicts(), openings: printed.openings, assignments: printed.assignments,
            reviews: printed.reviews, scoreChanges: printed.scoreChanges, votes: printed.votes,
            decisions: printed.decisions,
            letters: printed.letters)
    }

    private static func seals(_ scene: Scene, _ events: [RecordedEvent], _ printed: AuditPrint) throws -> [AuditFault] {
        var audit = SealAudit(events, naming: printed.candidates)
        let selection = SelectionStore(scene)
        let versions = Set(printed.candidates.map(\.version))
        let rubrics = try versions.reduce(into: [Int: [Criterion]]()) { $0[$1] = try selection.form(of: $1).criteria }
        let rubric = printed.candidates.reduce(into: [ID<Candidate>: [Criterion]]()) { $0[$1.id] = rubrics[$1.version] }
        for candidate in printed.candidates { audit.check(candidate) }
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
        for decision in printed.decisionRows { audit.check(decision, by: rubric[decision.candidate] ?? []) }
        let votes = Dictionary(grouping: printed.voteRows, by: \.item)
        for vote in printed.voteRows { audit.check(vote, named: printed.name(vote.person)) }
        for item in try AuditStore(scene).items() { audit.check(item, votes[item.id] ?? []) }
        audit.checkAreThere(printed.decisionRows)
        return audit.faults
    }
}
