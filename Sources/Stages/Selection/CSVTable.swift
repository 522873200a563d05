/// Rows as CSV (RFC 4180). What a spreadsheet would take for a formula starts with an apostrophe.
enum CSVTable {
    static func bytes(_ rows: [[String]]) -> [UInt8] {
        Array(rows.map(line).joined().utf8)
    }

    static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// A cell as it was before it was written: without the apostrophe.
    static func text(of cell: String) -> String {
        let rest = cell.dropFirst()
        return cell.first == "'" && rest.first.map(formula.contains) ?? false ? String(rest) : cell
    }

    /// What stands between cells; where a comma is the decimal point, spreadsheets write semicolons.
    static func separator(of bytes: [UInt8]) -> UInt8 {
        let head = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let semicolons = head.count { $0 == UInt8(ascii: ";") }
        return semicolons > head.count { $0 == UInt8(ascii: ",") } ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    private static let formula = "=+-@\t\r"

    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { formula.contains($0) } ?? false
        let text = isFormula && Double(text) == nil ? "'" + text : text
        // By bytes: CR LF is one character to Swift, and neither of the two.
        return text.utf8.contains { "\",\n\r".utf8.contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}
