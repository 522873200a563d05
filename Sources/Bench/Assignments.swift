import Glibc
import Solving

/// Seconds to assign reviewers, the affinities being in memory: `bin/bench assign 3000 5000 3`.
enum Assignments {
    /// How the affinities are made; the same each time.
    private enum Kind: String, CaseIterable {
        /// Each pair by itself, evenly between 0 and 1.
        case uniform
        /// Few topics, of which some reviewers know much: many candidates want the same people.
        case topics
        /// The cosine between what reviewer and candidate have of each topic.
        case cosine
        /// 0 to 3, mostly 0.
        case bids
    }

    /// - Parameter arguments: reviewers, candidates, reviews each; then, if wanted, kind, objective, highest load.
    static func measure(_ arguments: [String]) throws {
        let numbers = arguments.compactMap { Int($0) }
        guard numbers.count >= 3 else {
            print("usage: Bench assign REVIEWERS CANDIDATES EACH [KIND] [OBJECTIVE] [LOAD]")
            return
        }
        let (reviewers, candidates, each) = (numbers[0], numbers[1], numbers[2])
        let load = numbers.count > 3 ? numbers[3] : (candidates * each + reviewers - 1) / max(1, reviewers) + 1
        let objective = arguments.compactMap(AssignmentObjective.init).first ?? .total
        let chosen = arguments.compactMap(Kind.init)
        for kind in chosen.isEmpty ? Kind.allCases : chosen {
            let matrix = affinities(kind, reviewers, candidates)
            let problem = AssignmentProblem(matrix, reviewsEach: each, load: 0...load)
            var answer: AssignmentAnswer?
            let start = clock()
            let duration = try ContinuousClock().measure { answer = try problem.answer(by: objective, seconds: 60) }
            let core = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            guard let answer else { continue }
            print(
                "\(kind.rawValue): \(core) s of the core, \(duration) on the clock, total \(answer.total), floor \(answer.floor) of at most",
                "\(answer.floorBound), \(answer.isExact ? "exact" : "not proven")")
        }
    }

    private static func affinities(_ kind: Kind, _ reviewers: Int, _ candidates: Int) -> AffinityMatrix {
        var chance = SeededChance(seed: 1)
        func unit() -> Double { Double.random(in: 0..<1, using: &chance) }
        let topics = 8
        func know(_ people: Int) -> [[Double]] {
            (0..<people).map { _ in
                (0..<topics).map { _ in
                    let some = unit()
                    return some * some * some
                }
            }
        }
        let (knows, wants) = (know(reviewers), know(candidates))
        var values: [Double] = []
        values.reserveCapacity(reviewers * candidates)
        for candidate in 0..<candidates {
            for reviewer in 0..<reviewers {
                switch kind {
                case .uniform: values.append(unit())
                case .bids:
                    let some = unit()
                    values.append(some < 0.8 ? 0 : some < 0.9 ? 1 : some < 0.97 ? 2 : 3)
                case .topics, .cosine:
                    var (product, one, other) = (0.0, 0.0, 0.0)
                    for topic in 0..<topics {
                        let (has, needs) = (knows[reviewer][topic], wants[candidate][topic])
                        product += has * needs
                        one += has * has
                        other += needs * needs
                    }
                    values.append(kind == .topics ? product : product / (one * other).squareRoot())
                }
            }
        }
        return AffinityMatrix(reviewers: reviewers, candidates: candidates, values: values)
    }
}
