/// Which parts of one sequence stand in another, in the same order: what a ``Difference`` is made of.
///
/// Anchors first (elements that occur once in both; their longest common order, as in "patience" diff), because that
/// reads better and bounds the work; what lies between two anchors goes to Myers' algorithm where it is short enough.
struct Alignment {
    /// A stretch of both sequences that is either the same or was replaced.
    struct Run {
        var old: Range<Int>
        var new: Range<Int>
        let isSame: Bool
    }

    private let old: [Int]
    private let new: [Int]
    private var pairs: [(old: Int, new: Int)] = []

    /// Myers' algorithm needs time and room in the square of this.
    private static let shortEnough = 800
    private static let deepest = 12

    static func runs(from old: [Substring], to new: [Substring]) -> [Run] {
        var numbers: [Substring: Int] = [:]
        func number(_ part: Substring) -> Int {
            if let known = numbers[part] { return known }
            numbers[part] = numbers.count
            return numbers.count - 1
        }
        var alignment = Alignment(old: old.map(number), new: new.map(number))
        alignment.match(0..<old.count, 0..<new.count, depth: 0)
        return alignment.runs
    }

    private init(old: [Int], new: [Int]) {
        self.old = old
        self.new = new
    }

    private var runs: [Run] {
        var runs: [Run] = []
        var oldEnd = 0
        var newEnd = 0
        for pair in pairs + [(old.count, new.count)] {
            if pair.old > oldEnd || pair.new > newEnd {
                runs.append(Run(old: oldEnd..<pair.old, new: newEnd..<pair.new, isSame: false))
            }
            guard pair.old < old.count else { break }
            oldEnd = pair.old + 1
            newEnd = pair.new + 1
            if let last = runs.last, last.isSame {
                runs[runs.count - 1].old = last.old.lowerBound..<oldEnd
                runs[runs.count - 1].new = last.new.lowerBound..<newEnd
            } else {
                runs.append(Run(old: pair.old..<oldEnd, new: pair.new..<newEnd, isSame: true))
            }
        }
        return runs
    }

    /// Finds the pairs within both ranges, in order.
    private mutating func match(_ olds: Range<Int>, _ news: Range<Int>, depth: Int) {
        var olds = olds
        var news = news
        while let first = olds.first, let second = news.first, old[first] == new[second] {
            pairs.append((first, second))
            olds.removeFirst()
            news.removeFirst()
        }
        var tail = 0
        while let first = olds.last, let second = news.last, old[first] == new[second] {
            tail += 1
            olds.removeLast()
            news.removeLast()
        }
        if !olds.isEmpty, !news.isEmpty {
            if olds.count + news.count <= Self.shortEnough {
                matchShort(olds, news)
            } else if depth < Self.deepest {
                matchBetweenAnchors(olds, news, depth: depth)
            }
        }
        for index in 0..<tail { pairs.append((olds.upperBound + index, news.upperBound + index)) }
    }

    private mutating func matchShort(_ olds: Range<Int>, _ news: Range<Int>) {
        let difference = new[news].difference(from: old[olds])
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(olds.lowerBound + offset)
            case .insert(let offset, _, _): inserted.insert(news.lowerBound + offset)
            }
        }
        pairs += zip(olds.filter { !removed.contains($0) }, news.filter { !inserted.contains($0) }).map { ($0, $1) }
    }

    private mutating func matchBetweenAnchors(_ olds: Range<Int>, _ news: Range<Int>, depth: Int) {
        let anchors = anchors(olds, news)
        if anchors.isEmpty { return }
        var oldStart = olds.lowerBound
        var newStart = news.lowerBound
        for anchor in anchors {
            match(oldStart..<anchor.old, newStart..<anchor.new, depth: depth + 1)
            pairs.append(anchor)
            oldStart = anchor.old + 1
            newStart = anchor.new + 1
        }
        match(oldStart..<olds.upperBound, newStart..<news.upperBound, depth: depth + 1)
    }

    /// The longest chain of elements that occur exactly once in both ranges and stand in the same order there.
    private func anchors(_ olds: Range<Int>, _ news: Range<Int>) -> [(old: Int, new: Int)] {
        let places = once(news, in: new)
        let candidates = once(olds, in: old)
            .compactMap { element, place in places[element].map { (old: place, new: $0) } }
            .sorted { $0.old < $1.old }

        // For each length, the candidate with the smallest place in the new text that ends a chain so long.
        var ends: [Int] = []
        var previous = [Int?](repeating: nil, count: candidates.count)
        for (index, candidate) in candidates.enumerated() {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if candidates[ends[middle]].new < candidate.new { low = middle + 1 } else { high = middle }
            }
            previous[index] = low > 0 ? ends[low - 1] : nil
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }

        var chain: [(old: Int, new: Int)] = []
        var next = ends.last
        while let index = next {
            chain.append(candidates[index])
            next = previous[index]
        }
        return chain.reversed()
    }

    /// The elements that occur once in the range, and where.
    private func once(_ range: Range<Int>, in elements: [Int]) -> [Int: Int] {
        var places: [Int: Int?] = [:]
        for index in range { places.updateValue(places[elements[index]] == nil ? index : nil, forKey: elements[index]) }
        return places.compactMapValues { $0 }
    }
}
