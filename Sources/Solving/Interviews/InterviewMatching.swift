/// Gives the people who sit in one role in one slot to the candidates seen in it, conflicts kept.
struct InterviewMatching {
    /// For each candidate, who sits with them.
    private(set) var given: [Int: [Int]] = [:]
    /// Candidates who together have too few people: nobody of them can be helped without another losing.
    private(set) var short: Set<Int> = []

    /// - Parameters:
    ///   - need: how many people each candidate needs.
    ///   - able: whether a person may sit with a candidate.
    init(candidates: [Int], people: [Int], need: Int, able: (_ person: Int, _ candidate: Int) -> Bool) {
        var taken: [Int: Int] = [:]
        /// Finds a person for a candidate, moving others on where that helps (Kuhn, 1955).
        func place(_ candidate: Int, _ asked: inout Set<Int>, _ reached: inout Set<Int>) -> Bool {
            reached.insert(candidate)
            for person in people where !asked.contains(person) && able(person, candidate) {
                if taken[person] == candidate { continue }
                asked.insert(person)
                if let other = taken[person], !place(other, &asked, &reached) { continue }
                taken[person] = candidate
                return true
            }
            return false
        }
        for candidate in candidates {
            for _ in 0..<need {
                var asked: Set<Int> = []
                var reached: Set<Int> = []
                if !place(candidate, &asked, &reached), short.isEmpty { short = reached }
            }
        }
        given = Dictionary(grouping: taken.keys.sorted()) { taken[$0] ?? -1 }
    }
}
