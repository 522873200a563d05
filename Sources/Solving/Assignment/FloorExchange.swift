import Glibc

/// Evens an assignment out by many small exchanges: two candidates swap a reviewer, or one takes a spare one, whenever
/// that lowers the sum of exp((aim - sum) / width), or at first raises it a little (Metropolis 1953); the width narrows
/// until only the worst-served count.
struct FloorExchange {
    private struct Slot {
        let candidate: Int
        var reviewer: Int
    }

    private let problem: AssignmentProblem
    private let loads: [(least: Int, most: Int)]
    private var slots: [Slot] = []
    private var readers: [[Int]]
    private var counts: [Int]
    private var sums: [Double]
    /// The sum over all candidates, and how much worse it may get for a while.
    private var size = 0.0
    private var heat = 0.0
    // The same course every time: a search that cannot be repeated cannot be checked.
    private var chance = SeededChance(seed: 1)

    init(_ problem: AssignmentProblem, from pairs: [AssignedPair]) {
        self.problem = problem
        loads = problem.openLoads
        sums = problem.sums(of: pairs.sorted())
        counts = [Int](repeating: 0, count: problem.loads.count)
        readers = [[Int]](repeating: [], count: problem.needs.count)
        for pair in pairs.sorted() {
            readers[pair.candidate].append(pair.reviewer)
            if problem.frozen.contains(pair) { continue }
            counts[pair.reviewer] += 1
            slots.append(Slot(candidate: pair.candidate, reviewer: pair.reviewer))
        }
    }

    var pairs: [AssignedPair] {
        readers.enumerated().flatMap { candidate, readers in
            readers.map { AssignedPair(reviewer: $0, candidate: candidate) }
        }
    }

    /// - Parameter bound: what no floor exceeds.
    mutating func run(towards bound: Double, until watch: Stopwatch) {
        if slots.count < 2 { return }
        var width = bound - (sums.min() ?? 0)
        for _ in 0..<12 {
            if !(width > 0) || watch.isOver { return }
            for trial in 0..<(slots.count * 400) {
                if trial % (slots.count * 40) == 0 {
                    size = sums.reduce(0) { $0 + exp(min(600, (bound - $1) / width)) }
                    heat = trial < slots.count * 300 ? 1 / Double(sums.count) : 0
                }
                if trial & 0xffff == 0xffff, watch.isOver { return }
                let first = Int.random(in: 0..<slots.count, using: &chance)
                if trial & 3 == 0 {
                    takeSpare(first, Int.random(in: 0..<loads.count, using: &chance), bound, width)
                } else {
                    swap(first, Int.random(in: 0..<slots.count, using: &chance), bound, width)
                }
            }
            width *= 0.6
        }
    }

    private func affinity(_ reviewer: Int, _ candidate: Int) -> Double { problem.affinities[reviewer, candidate] }

    private mutating func takeSpare(_ slot: Int, _ takes: Int, _ bound: Double, _ width: Double) {
        let (candidate, drops) = (slots[slot].candidate, slots[slot].reviewer)
        if counts[takes] >= loads[takes].most || counts[drops] <= loads[drops].least { return }
        let sum = sums[candidate] + affinity(takes, candidate) - affinity(drops, candidate)
        if sum <= sums[candidate] || !problem.allows(candidate, among: readers[candidate], drops, takes) { return }
        put(takes, in: slot, sum)
    }

    private mutating func swap(_ first: Int, _ second: Int, _ bound: Double, _ width: Double) {
        let (one, other) = (slots[first], slots[second])
        if one.candidate == other.candidate || one.reviewer == other.reviewer { return }
        let sum = sums[one.candidate] + affinity(other.reviewer, one.candidate) - affinity(one.reviewer, one.candidate)
        let otherSum =
            sums[other.candidate] + affinity(one.reviewer, other.candidate)
            - affinity(other.reviewer, other.candidate)
        if sum <= sums[one.candidate], otherSum <= sums[other.candidate] { return }
        func pain(_ sum: Double) -> Double { exp(min(600, (bound - sum) / width)) }
        let gained = pain(sums[one.candidate]) + pain(sums[other.candidate]) - pain(sum) - pain(otherSum)
        if !(gained > heat * size * log(Double.random(in: 0..<1, using: &chance)))
            || !problem.allows(one.candidate, among: readers[one.candidate], one.reviewer, other.reviewer)
            || !problem.allows(other.candidate, among: readers[other.candidate], other.reviewer, one.reviewer)
        {
            return
        }
        size -= gained
        put(other.reviewer, in: first, sum)
        put(one.reviewer, in: second, otherSum)
    }

    private mutating func put(_ reviewer: Int, in slot: Int, _ sum: Double) {
        let (candidate, drops) = (slots[slot].candidate, slots[slot].reviewer)
        if let place = readers[candidate].firstIndex(of: drops) { readers[candidate][place] = reviewer }
        counts[drops] -= 1
        counts[reviewer] += 1
        slots[slot].reviewer = reviewer
        sums[candidate] = sum
    }
}
