import ArgumentParser
import Foundation
import Solving

/// Gives each candidate its reviewers, from files and without a database.
struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Assign reviewers to candidates, from files.",
        discussion: """
            A pair that the affinities do not name has affinity 0 and may be assigned. Everybody who takes part stands \
            in the file of affinities at least once. Ends with 2 when a file or a number is wrong, with 3 when no \
            assignment is possible; then it says who is short of how many places.
            """)

    @Option(help: "CSV with the header reviewer,candidate,affinity; each pair at most once.")
    var affinity: String

    @Option(help: "CSV with the header reviewer,candidate: who must not read whom.")
    var conflicts: String?

    @Option(help: "How many reviewers each candidate gets.")
    var reviewsEach: Int

    @Option(help: "How many candidates a reviewer reads at most.")
    var loadAtMost: Int

    @Option(help: "How many candidates a reviewer reads at least.")
    var loadAtLeast = 0

    @Option(
        help: """
            floor: the worst-served candidate is served as well as can be, then the highest total. total: the highest \
            total.
            """)
    var objective: String = AssignmentObjective.floor.rawValue

    @Option(help: "After about so many seconds the best found is taken and called so.")
    var seconds: Double = 60

    @Option(help: "Draw the assignment so that no pair is likelier than this, above 0 and at most 1.")
    var probabilityCap: Double?

    @Option(help: "The seed of that draw; the same seed draws the same. Otherwise by chance, and told.")
    var seed: UInt64?

    @Option(help: "CSV with the header reviewer,candidate: pairs that stand and stay.")
    var frozen: String?

    @Option(help: "CSV with the header reviewer,organisation: no candidate gets two reviewers of one organisation.")
    var organisations: String?

    @Option(help: "CSV with the header reviewer,type: each candidate gets at least one reviewer of each type.")
    var types: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        do {
            try checkNumbers()
            let report = try assign()
            print(json ? try report.json() : report.table())
        } catch let refusal as AssignRefusal {
            FileHandle.standardError.write(Data((refusal.reason + "\n").utf8))
            throw ExitCode(refusal.code)
        } catch let fault as TableFault {
            FileHandle.standardError.write(Data("\(fault)\n".utf8))
            throw ExitCode(2)
        }
    }

    private func checkNumbers() throws {
        if reviewsEach < 1 { throw AssignRefusal("--reviews-each: expected 1 or more, found \(reviewsEach).") }
        if loadAtLeast < 0 { throw AssignRefusal("--load-at-least: expected 0 or more, found \(loadAtLeast).") }
        if loadAtMost < max(1, loadAtLeast) {
            throw AssignRefusal("--load-at-most: expected \(max(1, loadAtLeast)) or more, found \(loadAtMost).")
        }
        if !(seconds > 0 && seconds.isFinite) {
            throw AssignRefusal("--seconds: expected a number above 0, found \(seconds).")
        }
        if let probabilityCap, !(probabilityCap > 0 && probabilityCap <= 1) {
            throw AssignRefusal("--probability-cap: expected a number above 0 and at most 1, found \(probabilityCap).")
        }
        if AssignmentObjective(rawValue: objective) == nil {
            throw AssignRefusal("--objective: expected floor or total, found “\(objective)”.")
        }
    }

    private func assign() throws -> AssignmentReport {
        var tables = try AssignmentTables(affinity: affinity)
        if let conflicts { try tables.readConflicts(conflicts) }
        var problem = AssignmentProblem(
            tables.affinities, reviewsEach: reviewsEach, load: loadAtLeast...loadAtMost)
        if let frozen { problem.frozen = try tables.frozen(frozen) }
        if let organisations { problem.organisations = try tables.groups(organisations, column: "organisation") }
        if let types { problem.types = try tables.groups(types, column: "type") }
        tables.forgetAffinities()
        do {
            return try report(on: problem, in: tables)
        } catch let shortage as Shortage {
            let sentence = ShortageSentence(
                candidates: tables.candidates.names, reviewers: tables.reviewers.names, loads: loadAtLeast...loadAtMost,
                cap: probabilityCap)
            throw AssignRefusal(sentence.sentence(for: shortage), code: 3)
        } catch is UnfinishedAssignment {
            throw AssignRefusal(
                "Within \(seconds) seconds no assignment was found; there may be one. Give it more with --seconds.",
                code: 1)
        } catch is CapWithTwoGroupings {
            throw AssignRefusal("With --probability-cap, expected --organisations or --types, found both.")
        }
    }

    private func report(on problem: AssignmentProblem, in tables: AssignmentTables) throws -> AssignmentReport {
        let objective = AssignmentObjective(rawValue: objective) ?? .floor
        if let probabilityCap {
            let drawn = try RandomisedAssignment(problem, cap: probabilityCap, objective: objective)
            let seed = seed ?? UInt64.random(in: 0..<(1 << 53))
            var report = AssignmentReport(drawn.draw(seed: seed), of: problem, objective: objective, in: tables)
            report.add(drawn, seed: seed, in: tables)
            return report
        }
        let answer = try problem.answer(by: objective, seconds: seconds)
        return AssignmentReport(answer, of: problem, objective: objective, in: tables)
    }
}
