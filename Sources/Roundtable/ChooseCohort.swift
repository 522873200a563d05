import ArgumentParser
import Foundation
import Sealing
import Solving
import Stages

/// Chooses the cohort with the highest total under quotas, or draws one by the fairest lottery.
struct ChooseCohort: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cohort",
        abstract: "Choose a cohort under quotas from a CSV file, or draw one by the fairest lottery.",
        discussion: """
            The pool has a column id and one column for each category; a cell names the candidate's feature in it, an \
            empty one none. The quotas have the columns category, feature, min and max. Ends with 2 when a file is not \
            as expected and with 3 when no cohort keeps the quotas.
            """)

    @Argument(help: "The pool: id and one column for each category.")
    var pool: String

    @Option(help: "The quotas: category, feature, min, max.")
    var quotas: String

    @Option(help: "How many are chosen.")
    var seats: Int

    @Option(help: "The column of the pool that holds the score to be added up.")
    var score: String?

    @Option(help: "Rules on named candidates: rule (must, together, apart), first, second.")
    var rules: String?

    @Option(help: "The column of the pool that names a candidate's organisation; with --most-each.")
    var organisation: String?

    @Option(help: "At most so many of one organisation.")
    var mostEach: Int?

    @Option(help: "The column of the pool that says what a candidate costs; with --budget.")
    var cost: String?

    @Option(help: "At most so much for all together.")
    var budget: Double?

    @Flag(help: "Draw by lot: the lowest chance is as high as it can be, then the next lowest, and so on.")
    var lottery = false

    @Option(help: "The text that the draw is made from; otherwise one is drawn and shown.")
    var seed: String?

    @Flag(help: "Answer in JSON.")
    var json = false

    func run() throws {
        let asked: CohortPool
        do {
            if seats < 1 { throw CohortSheet.Fault(sentence: "--seats: expected a number from 1, found \(seats).") }
            if seed != nil, !lottery { throw CohortSheet.Fault(sentence: "--seed is for a draw: say --lottery too.") }
            if (organisation == nil) != (mostEach == nil) {
                throw CohortSheet.Fault(sentence: "--organisation and --most-each go together.")
            }
            if (cost == nil) != (budget == nil) {
                throw CohortSheet.Fault(sentence: "--cost and --budget go together.")
            }
            asked = try CohortReading(
                pool: CohortSheet(pool), quotas: CohortSheet(quotas), rules: rules.map { try CohortSheet($0) },
                score: score, organisation: organisation, mostEach: mostEach, cost: cost, budget: budget
            ).read(seats: seats)
        } catch let fault as CohortSheet.Fault {
            tell(fault.sentence)
            throw ExitCode(2)
        }
        do {
            if lottery { try draw(from: asked) } else { try choose(from: asked) }
        } catch let clash as CohortClash {
            let answer = CohortAnswer.Clash(clash, of: asked)
            if json { print(try CohortAnswer.json(answer)) }
            tell(answer.reason)
            for feature in asked.uncovered { tell("Nobody in the pool has \(feature).") }
            throw ExitCode(3)
        }
    }

    private func choose(from asked: CohortPool) throws {
        let choice = try asked.choose()
        if json { return print(try CohortAnswer.json(CohortAnswer.Chosen(choice, of: asked))) }
        let ids = asked.candidates.map(\.id)
        print("Total \(rounded(choice.total))")
        for member in choice.members { print("  \(ids[member])") }
        for price in choice.prices {
            let quota = price.quota
            var line = "\(quota.feature): \(price.chosen) chosen, \(quota.least) to \(quota.most)"
            if price.cost > 0 {
                line +=
                    "; costs \(rounded(price.cost)), without it \(price.enters.map { ids[$0] }.joined(separator: ", "))"
                line += " for \(price.leaves.map { ids[$0] }.joined(separator: ", "))"
            }
            print(line)
        }
    }

    private func draw(from asked: CohortPool) throws {
        let seed = CohortSeed(seed ?? String(Digest(hashing: Chance.bytes(32)).hex.prefix(32)))
        let found = try asked.lottery()
        let answer = CohortAnswer.Drawn(found, of: asked, with: seed)
        if json { return print(try CohortAnswer.json(answer)) }
        print("Seed \(seed.text)")
        for id in answer.draw { print("  \(id)") }
        print("Chances")
        for (candidate, chance) in zip(asked.candidates, found.probabilities) {
            print("  \(candidate.id)  \(rounded(chance))")
        }
        print(CohortSeed.method)
    }

    private func rounded(_ number: Double) -> String { String(format: "%.4f", number) }

    private func tell(_ sentence: String) { FileHandle.standardError.write(Data("\(sentence)\n".utf8)) }
}
