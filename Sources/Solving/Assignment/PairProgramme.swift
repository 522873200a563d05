/// An assignment as a programme in whole numbers over some of the pairs, for what no flow can express: floors, and
/// organisations together with types.
struct PairProgramme {
    enum Aim: Sendable {
        case floor
        /// The total, each candidate's sum being at least the floor, if there is one.
        case total(floor: Double?)
    }

    let problem: AssignmentProblem
    let aim: Aim
    let columns: [AssignedPair]
    /// By what affinities are divided within the programme.
    let unit: Double
    private(set) var programme = Programme()
    /// Which rows a pair of candidate, reviewer, organisation or type stands in.
    private var candidateRows: [Int] = [], reviewerRows: [Int] = [], floorRows: [Int] = []
    private var groupRows: [Int: Int] = [:]
    private let organisations: ReviewerGrouping?, types: ReviewerGrouping?
    private var hasFloor: Bool { if case .total(floor: nil) = aim { false } else { true } }

    init(_ problem: AssignmentProblem, _ aim: Aim, over columns: [AssignedPair], whole: Bool, cap: Double = 1) {
        self.problem = problem
        self.aim = aim
        self.columns = columns
        unit = problem.affinities.largest > 0 ? problem.affinities.largest : 1
        organisations = problem.organisations.map(ReviewerGrouping.organisations)
        types = problem.types.map(ReviewerGrouping.types)
        for pair in columns {
            programme.column(high: cap, gain: gain(of: pair), whole: whole)
        }
        if case .floor = aim { programme.column(low: -.infinity, high: .infinity, gain: 1, whole: false) }
        addRows()
        addGroups(types, offset: 0)
        addGroups(organisations, offset: groupOffset)
    }

    private var groupOffset: Int { (types?.count ?? 0) * problem.needs.count }

    private func gain(of pair: AssignedPair) -> Double {
        if case .floor = aim { return 0 }
        return problem.affinity(of: pair) / unit
    }

    private mutating func addRows() {
        var ofCandidate = [[(column: Int, coefficient: Double)]](repeating: [], count: problem.needs.count)
        var ofReviewer = [[(column: Int, coefficient: Double)]](repeating: [], count: problem.loads.count)
        for (column, pair) in columns.enumerated() {
            ofCandidate[pair.candidate].append((column, 1))
            ofReviewer[pair.reviewer].append((column, 1))
        }
        for (candidate, open) in problem.openPlaces.enumerated() {
            candidateRows.append(programme.keep(ofCandidate[candidate], from: Double(open), to: Double(open)))
        }
        for (reviewer, load) in problem.openLoads.enumerated() {
            reviewerRows.append(
                programme.keep(ofReviewer[reviewer], from: Double(load.least), to: Double(load.most)))
        }
        if !hasFloor { return }
        let sums = problem.sums(of: problem.frozen)
        for candidate in problem.needs.indices {
            var terms = ofCandidate[candidate].map {
                (column: $0.column, coefficient: problem.affinity(of: columns[$0.column]) / unit)
            }
            var low = -sums[candidate] / unit
            switch aim {
            case .floor: terms.append((columns.count, -1))
            case .total(let floor): low += ((floor ?? 0) - unit * 1e-9) / unit
            }
            floorRows.append(programme.keep(terms, from: low))
        }
    }

    private mutating func addGroups(_ grouping: ReviewerGrouping?, offset: Int) {
        guard let grouping else { return }
        let taken = grouping.taken(by: problem.frozen, candidates: problem.needs.count)
        var members: [Int: [(column: Int, coefficient: Double)]] = [:]
        for (column, pair) in columns.enumerated() where grouping.groups[pair.reviewer] >= 0 {
            members[pair.candidate * grouping.count + Int(grouping.groups[pair.reviewer]), default: []]
                .append((column, 1))
        }
        for place in 0..<(grouping.count * problem.needs.count) {
            let already = taken[place]
            let terms = members[place] ?? []
            if grouping.least > already {
                groupRows[offset + place] = programme.keep(terms, from: Double(grouping.least - already))
            } else if grouping.most < Int.max, terms.count > max(0, grouping.most - already) {
                groupRows[offset + place] = programme.keep(terms, to: Double(max(0, grouping.most - already)))
            }
        }
    }

    /// How much the total of the linear programme would grow per unit of a pair, by its rows' worth.
    func promise(of pair: AssignedPair, _ duals: [Double]) -> Double {
        let affinity = problem.affinity(of: pair) / unit
        var promise = gain(of: pair) - duals[candidateRows[pair.candidate]] - duals[reviewerRows[pair.reviewer]]
        if hasFloor { promise -= duals[floorRows[pair.candidate]] * affinity }
        for (grouping, offset) in [(types, 0), (organisations, groupOffset)] {
            guard let grouping, grouping.groups[pair.reviewer] >= 0 else { continue }
            let place = pair.candidate * grouping.count + Int(grouping.groups[pair.reviewer])
            if let row = groupRows[offset + place] { promise -= duals[row] }
        }
        return promise
    }

    /// No answer takes exactly these pairs of a candidate again.
    mutating func forbid(_ pairs: [AssignedPair]) {
        let numbers = Dictionary(zip(columns, columns.indices), uniquingKeysWith: { first, _ in first })
        let terms = pairs.compactMap { numbers[$0] }.map { (column: $0, coefficient: 1.0) }
        programme.keep(terms, to: Double(terms.count - 1))
    }

    /// An assignment as values of the columns.
    func values(of pairs: [AssignedPair]) -> [Double] {
        let taken = Set(pairs)
        var values = columns.map { taken.contains($0) ? 1.0 : 0 }
        if case .floor = aim { values.append((problem.sums(of: pairs).min() ?? 0) / unit) }
        return values
    }

    /// The pairs of an answer, the frozen ones among them.
    func pairs(of values: [Double]) -> [AssignedPair] {
        zip(columns, values).filter { $0.1 > 0.5 }.map(\.0) + problem.frozen
    }
}
