/// Raises the lowest sum of an assignment step by step: the worst-served candidate takes a better reviewer, from spare
/// load or from a candidate that can bear it, who takes the given-up one or a spare one.
struct FloorClimb {
    private struct Step {
        let candidate: Int, drops: Int, takes: Int
        /// From whom, and what that one takes instead.
        var giver: (candidate: Int, takes: Int)?
        let low: Double
    }

    private let problem: AssignmentProblem
    private let loads: [(least: Int, most: Int)]
    private var own: [[Int]]
    private var readers: [[Int]]
    private var sums: [Double]

    init(_ problem: AssignmentProblem, from pairs: [AssignedPair]) {
        self.problem = problem
        loads = problem.openLoads
        sums = problem.sums(of: pairs)
        own = [[Int]](repeating: [], count: problem.loads.count)
        readers = [[Int]](repeating: [], count: problem.needs.count)
        for pair in pairs {
            readers[pair.candidate].append(pair.reviewer)
            if !problem.frozen.contains(pair) { own[pair.reviewer].append(pair.candidate) }
        }
    }

    var pairs: [AssignedPair] {
        readers.enumerated().flatMap { candidate, readers in
            readers.map { AssignedPair(reviewer: $0, candidate: candidate) }
        }
    }

    mutating func run(until watch: Stopwatch) {
        while !watch.isOver, let worst = sums.indices.min(by: { sums[$0] < sums[$1] }) {
            let spare = loads.indices.filter { own[$0].count < loads[$0].most }
            guard let step = step(for: worst, spare: []) ?? step(for: worst, spare: spare) else { return }
            take(step)
        }
    }

    private func affinity(_ reviewer: Int, _ candidate: Int) -> Double {
        problem.affinities[reviewer, candidate]
    }

    private func step(for worst: Int, spare: [Int]) -> Step? {
        var best: Step?
        let start = sums[worst] + 1e-9 * abs(sums[worst]) + .leastNormalMagnitude
        for drops in readers[worst] where !isFrozen(drops, worst) {
            let isMissed = own[drops].count <= loads[drops].least
            for takes in loads.indices {
                let raised = sums[worst] - affinity(drops, worst) + affinity(takes, worst)
                if raised <= max(start, best?.low ?? start)
                    || !problem.allows(worst, among: readers[worst], drops, takes)
                {
                    continue
                }
                if own[takes].count < loads[takes].most {
                    if !isMissed { best = Step(candidate: worst, drops: drops, takes: takes, giver: nil, low: raised) }
                    continue
                }
                for giver in own[takes] where giver != worst {
                    for instead in spare.isEmpty ? [drops] : isMissed ? [] : spare {
                        let left = sums[giver] - affinity(takes, giver) + affinity(instead, giver)
                        let low = min(raised, left)
                        if low <= max(start, best?.low ?? start)
                            || !problem.allows(giver, among: readers[giver], takes, instead)
                        {
                            continue
                        }
                        best = Step(
                            candidate: worst, drops: drops, takes: takes, giver: (giver, instead), low: low)
                    }
                }
            }
        }
        return best
    }

    private func isFrozen(_ reviewer: Int, _ candidate: Int) -> Bool {
        !problem.frozen.isEmpty && problem.frozen.contains(AssignedPair(reviewer: reviewer, candidate: candidate))
    }

    private mutating func take(_ step: Step) {
        replace(step.candidate, step.drops, step.takes)
        if let giver = step.giver { replace(giver.candidate, step.takes, giver.takes) }
    }

    private mutating func replace(_ candidate: Int, _ drops: Int, _ takes: Int) {
        sums[candidate] += affinity(takes, candidate) - affinity(drops, candidate)
        readers[candidate].removeAll { $0 == drops }
        own[drops].removeAll { $0 == candidate }
        readers[candidate].append(takes)
        own[takes].append(candidate)
    }
}
