/// In which order a reviewer reads, so that being read first or last does not count: each candidate stands early for some
/// of its reviewers and late for others.
///
/// A place is a number between 0 and 1; everybody reads by their places. Those of one candidate are drawn together, two or
/// three at a time, so that their mean is the middle; each by itself is as likely anywhere. So no order tells who else
/// reads what, and what has been given stays when others are assigned.
package enum ReadingOrder {
    /// Places for more reviewers of one candidate.
    ///
    /// - Parameters:
    ///   - earlier: the places of those it was given before.
    ///   - chances: numbers between 0 and 1 drawn for this, one for each reviewer to place.
    package static func places(beside earlier: [Double], _ chances: [Double]) -> [Double] {
        var rest = chances[...]
        var places: [Double] = []
        // Whoever was placed alone before is balanced first.
        let lack = earlier.reduce(0) { $0 + 0.5 - $1 }
        if rest.popFirst(if: abs(lack) > 0.000_001) != nil { places.append(min(1, max(0, 0.5 + lack))) }
        while let chance = rest.popFirst(if: true) {
            switch rest.count {
            case 0: places.append(chance)
            case 2:
                places += [chance, (chance + 0.5).truncatingRemainder(dividingBy: 1)]
                places.append(chance < 0.5 ? 1 - 2 * chance : 2 - 2 * chance)
                rest = []
            default:
                places += [chance, 1 - chance]
                rest = rest.dropFirst()
            }
        }
        return places
    }
}

extension ArraySlice {
    fileprivate mutating func popFirst(if isWanted: Bool) -> Element? { isWanted ? popFirst() : nil }
}
