import Words

/// One page of a long list: the rows that fit on it, and where those after them are read.
struct Leaf<Row> {
    let rows: [Row]
    let next: Address?

    /// - Parameters:
    ///   - found: one row more than fits, when there are more.
    ///   - most: how many fit.
    ///   - next: where the list goes on after the last row that fits.
    init(_ found: [Row], most: Int, next: (Row) -> Address) {
        rows = Array(found.prefix(most))
        self.next = found.count > most ? rows.last.map(next) : nil
    }
}
