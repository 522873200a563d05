/// The hours of somebody's own day in which no mail is to come: from one full hour to another, over midnight or not.
package struct QuietHours: Sendable, Hashable {
    package let from: Int
    package let until: Int

    /// Nothing, unless it is some of the day and not all of it.
    package init?(from: Int, until: Int) {
        guard (0...23).contains(from), (0...23).contains(until), from != until else { return nil }
        self.from = from
        self.until = until
    }

    package func contains(hour: Int) -> Bool {
        from < until ? (from..<until).contains(hour) : hour >= from || hour < until
    }
}
