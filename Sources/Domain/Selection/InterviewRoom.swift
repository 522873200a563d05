/// A room for interviews, as a convener writes it: a name or a link, and in brackets when it is free, if not all day.
package struct InterviewRoom: Sendable, Hashable {
    package let name: String
    /// Minutes after midnight by the clock of the round; nothing when it is free all day.
    package let free: Range<Int>?

    /// - Returns: nothing when the hours in brackets are none.
    package init?(_ line: String) {
        guard let found = line.firstMatch(of: /\s*\((\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\)\s*$/),
            let fromHour = Int(found.1), let fromMinute = Int(found.2), let toHour = Int(found.3),
            let toMinute = Int(found.4)
        else {
            name = line
            free = nil
            return
        }
        let from = fromHour * 60 + fromMinute
        let to = toHour * 60 + toMinute
        name = String(line[..<found.range.lowerBound])
        guard !name.isEmpty, fromMinute < 60, toMinute < 60, from < to, to <= 24 * 60 else { return nil }
        free = from..<to
    }

    package func isFree(at minute: Int, for minutes: Int) -> Bool {
        free.map { $0.lowerBound <= minute && minute + minutes <= $0.upperBound } ?? true
    }
}
