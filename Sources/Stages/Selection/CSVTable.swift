/// Rows as CSV (RFC 4180). What a spreadsheet would take for a formula starts with an apostrophe.
enum CSVTable {
    static func bytes(_ rows: [[String]]) -> [UInt8] {
        Array(rows.map(line).joined().utf8)
    }

    static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let text = isFormula && Double(text) == nil ? "'" + text : text
        // By bytes: CR LF is one character to Swift, and neither of the two.
        return text.utf8.contains { "\",\n\r".utf8.contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}
