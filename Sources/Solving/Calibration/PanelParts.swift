/// The parts of a panel between which no review builds a bridge: who in one part is strict or lenient cannot be
/// compared with who is in another.
package struct PanelParts: Sendable {
    /// One part, by the names of its people, in the order of the sheet.
    package struct Part: Sendable, Equatable {
        package var candidates: [String] = []
        package var reviewers: [String] = []
    }

    /// The largest part first; one alone where everybody can be compared with everybody.
    package let parts: [Part]

    package init(of sheet: ScoreSheet) {
        let candidateCount = sheet.candidates.count
        var roots = Array(0..<candidateCount + sheet.reviewers.count)
        func root(of start: Int) -> Int {
            var place = start
            while roots[place] != place {
                roots[place] = roots[roots[place]]
                place = roots[place]
            }
            return place
        }
        for score in sheet.scores { roots[root(of: score.candidate)] = root(of: candidateCount + score.reviewer) }
        var found: [Int: Part] = [:]
        var order: [Int] = []
        for place in roots.indices {
            let home = root(of: place)
            if found[home] == nil { order.append(home) }
            if place < candidateCount {
                found[home, default: Part()].candidates.append(sheet.candidates[place])
            } else {
                found[home, default: Part()].reviewers.append(sheet.reviewers[place - candidateCount])
            }
        }
        let size = { (part: Part) in part.candidates.count + part.reviewers.count }
        let places = order.enumerated().map { (place: $0.offset, part: found[$0.element] ?? Part()) }
        parts = places.sorted { (-size($0.part), $0.place) < (-size($1.part), $1.place) }.map(\.part)
    }
}
