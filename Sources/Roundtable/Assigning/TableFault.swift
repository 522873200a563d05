/// What is wrong in a table, where, and what was expected there.
struct TableFault: Error, CustomStringConvertible {
    let file: String
    var line: Int?
    /// Counted from 1.
    var column: Int?
    /// A clause: “expected a number, found “x””.
    let reason: String

    var description: String {
        let place = [file, line.map { "line \($0)" }, column.map { "column \($0)" }].compactMap(\.self)
        return place.joined(separator: ", ") + ": " + reason + "."
    }
}
