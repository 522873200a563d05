/// Rows as CSV (RFC 4180). What a spreadsheet would take for a formula starts with an apostrophe.
enum CSVTable {
    static func bytes(_ rows: [[String]]) -> [UInt8] {
        Array(rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined().utf8)
    }

    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let text = isFormula && Double(text) == nil ? "'" + text : text
        return text.contains { "\",\n\r".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}
