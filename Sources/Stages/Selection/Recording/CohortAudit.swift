import Domain
import Sealing

/// Cohorts, seeds and what was asked of them, held against the chain; draws are done again from what stands in the tables.
struct CohortAudit: Sendable {
    /// A cohort that was found, and everything it was found from.
    struct Case: Sendable {
        let row: CohortStore.CohortRow
        let problem: CohortProblem
        let seed: String?
        let rules: [CohortStore.RuleRow]
    }

    let cases: [Case]
    let seeds: [CohortStore.SeedRow]
    let terms: CohortTerms?
    let quotas: [Quota]
    let pairs: [SelectionStore.PairRow]

    init(_ scene: Scene) throws {
        let store = CohortStore(scene)
        let selection = SelectionStore(scene)
        seeds = try store.seeds().reversed()
        let texts = seeds.reduce(into: [ID<DrawSeed>: String]()) { $0[$1.id] = $1.text }
        cases = try store.everything().map { row in
            Case(
                row: row, problem: try store.problem(of: row), seed: row.seed.flatMap { texts[$0] },
                rules: try store.rules(of: row.id))
        }
        terms = try selection.cohortTerms()
        quotas = try selection.quotas()
        pairs = try selection.allCohortPairs()
    }

    /// What stands now, in lines.
    func lines(naming name: (ID<Candidate>) -> String) -> [AuditLine] {
        let asked = terms.map { terms in
            AuditLine(
                "Asked of the cohort: \(terms.seats) seats, \(terms.reserves) in reserve\(terms.perOrganisation.map { ", at most \($0) of one organisation" } ?? "")\(terms.budget.map { ", a budget of \($0)" } ?? "")"
            )
        }
        let counted = quotas.map { quota in
            let column = quota.trait.column
            return AuditLine("Quota: \(column.category) “\(column.feature)”, \(quota.least) to \(quota.most)")
        }
        let named = pairs.map { pair in
            AuditLine(
                "Rule: \(pair.kind.rawValue) \(name(pair.candidate))\(pair.other.map { ", \(name($0))" } ?? ""): \(pair.reason)"
            )
        }
        let recorded = seeds.map { seed in
            AuditLine("Seed “\(seed.text)”\(seed.isUsed ? ", used" : "")", at: seed.recorded, person: seed.by)
        }
        let found = cases.map { one in
            let chosen = one.problem.rows.count(where: \.part.isChosen)
            return AuditLine(
                "\(one.row.way == .lottery ? "Drawn" : "Worked out"), \(one.row.state.rawValue): \(chosen) of \(one.problem.rows.count) in the pool \(one.problem.digest)\(one.row.isAccepted ? ", accepted" : "")\(one.row.reason.isEmpty ? "" : ": \(one.row.reason)")",
                at: one.row.asked, person: one.row.askerName)
        }
        return [asked].compactMap(\.self) + counted + named + recorded + found
    }

    /// Does again what was drawn and what was worked out, and says whether it comes to the same.
    func repeated() throws -> (lines: [AuditLine], faults: [AuditFault]) {
        var lines: [AuditLine] = []
        var faults: [AuditFault] = []
        for one in cases where one.row.state == .done {
            let what = one.row.way == .lottery ? "The draw" : "The cohort that was worked out"
            let when = one.row.asked.iso
            if one.row.way == .lottery, !one.row.isExact {
                lines.append(
                    AuditLine(
                        "\(what) of \(when) is not repeated: its chances were looked for until time ran out, so that they may come out otherwise."
                    ))
                continue
            }
            let isSame = try one.row.way == .lottery ? Self.isDrawnAgain(one) : Self.isChosenAgain(one)
            if isSame {
                lines.append(AuditLine("\(what) of \(when), done again, gives the same candidates."))
            } else {
                faults.append(AuditFault("\(what) of \(when), done again, does not give what stands there."))
            }
        }
        return (lines, faults)
    }

    private static func isDrawnAgain(_ one: Case) throws -> Bool {
        guard let seed = one.seed else { return false }
        let again = try CohortOutcome.drawing(one.problem, seed: seed, seconds: CohortWork.seconds)
        guard case .found(let found) = again else { return false }
        return found.shapes == one.row.shapes
            && zip(found.pool, one.problem.rows).allSatisfy { $0.part == $1.part && $0.reserve == $1.reserve }
            && zip(found.rules, one.rules).allSatisfy { $0.chosen == $1.chosen }
    }

    /// There may be several with the highest total; what stands must keep the rules and come to it.
    private static func isChosenAgain(_ one: Case) throws -> Bool {
        let rows = one.problem.rows
        let best = Set(try one.problem.pool.best())
        let chosen = Set(rows.indices.filter { rows[$0].part.isChosen })
        if best == chosen { return true }
        func total(_ places: Set<Int>) -> Double { places.reduce(0) { $0 + rows[$1].score } }
        return chosen.count == best.count && abs(total(best) - total(chosen)) < 1e-9
    }
}

/// The same against the seals in the chain.
extension SealAudit {
    mutating func check(_ cohorts: CohortAudit) {
        if let terms = cohorts.terms {
            expect(
                "What is asked of the cohort", book.last(.cohortTermsStated, network.rawValue)?.named("digest"),
                seal: SealedWords.digest(of: terms), isOptional: true)
        }
        for quota in cohorts.quotas {
            let column = quota.trait.column
            expect(
                "The quota on \(column.category) “\(column.feature)”",
                book.last(.quotaStated, quota.id.rawValue)?.named("digest"), seal: SealedWords.digest(of: quota),
                isOptional: true)
        }
        for pair in cohorts.pairs where !isErased(pair.candidate) && pair.other.map(isErased) != true {
            guard let salt = pair.salt else {
                unsealed.append(AuditLine("A rule on \(name(pair.candidate))"))
                continue
            }
            expect(
                "A rule on \(name(pair.candidate))", book.rule(pair.id),
                seal: Self.seal(salt, SealedWords.text(pair.kind, pair.candidate, pair.other, because: pair.reason)))
        }
        for seed in cohorts.seeds { check(seed) }
        for one in cohorts.cases { check(one) }
        checkAreThere(cohorts)
    }

    private mutating func check(_ seed: CohortStore.SeedRow) {
        expect(
            "The seed that \(seed.by) recorded \(seed.recorded.iso)",
            book.last(.seedRecorded, seed.id.rawValue)?.named("digest"), seal: Digest(hashing: seed.text).hex)
    }

    private mutating func check(_ one: CohortAudit.Case) {
        let row = one.row
        let entry = book.last(row.way == .lottery ? .drawAsked : .cohortAsked, row.id.rawValue)
        expect("The pool of the cohort of \(row.asked.iso)", entry?.named("pool"), seal: one.problem.digest)
        guard let entry else { return }
        expect(
            "What was asked of the cohort of \(row.asked.iso)", entry.named("terms"),
            seal: SealedWords.digest(of: row.terms), isOptional: true)
        if let seed = entry.facts["seed"], seed != row.seed?.description {
            let position = entry.event.position
            faults.append(
                AuditFault(
                    "The seed of the draw of \(row.asked.iso) is not the one that event \(position) names.",
                    at: position
                ))
        }
    }

    private mutating func checkAreThere(_ cohorts: CohortAudit) {
        let seeds = Set(cohorts.seeds.map(\.id.rawValue))
        let known = Set(cohorts.cases.map(\.row.id.rawValue))
        let quotas = Set(cohorts.quotas.map(\.id.rawValue))
        for event in book.events {
            switch EventKind(rawValue: event.kind) {
            case .seedRecorded where !seeds.contains(event.subject):
                faults.append(AuditFault("A seed that was recorded is gone.", at: event.position))
            case .cohortAsked where !known.contains(event.subject), .drawAsked where !known.contains(event.subject):
                faults.append(AuditFault("A cohort that was asked for is gone.", at: event.position))
            case .quotaStated
            where !quotas.contains(event.subject) && book.last(.quotaDropped, event.subject) == nil:
                faults.append(AuditFault("A quota that was stated is gone.", at: event.position))
            case .cohortTermsStated where cohorts.terms == nil:
                faults.append(AuditFault("What was asked of the cohort is gone.", at: event.position))
            default: continue
            }
        }
    }
}
