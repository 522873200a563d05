/// Reads lines such as `Status: 5.1.1` in blocks divided by blank lines, as reports of mail systems are made of.
enum FieldBlocks {
    private static let largest = 200_000
    private static let mostFields = 2_000

    /// Each block in its order; names in small letters, folded lines put together.
    static func read(_ bytes: [UInt8]) -> [[(name: String, value: String)]] {
        var blocks: [[(name: String, value: String)]] = [[]]
        var count = 0
        let text = LegacyText(Array(bytes.prefix(largest)), charset: nil).decoded
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                if blocks.last?.isEmpty == false { blocks.append([]) }
                continue
            }
            let last = blocks.count - 1
            if line.first?.isWhitespace == true, let field = blocks[last].last {
                guard field.value.utf8.count < 4_000 else { continue }
                blocks[last][blocks[last].count - 1].value += " " + line.drop(while: \.isWhitespace)
                continue
            }
            guard let colon = line.firstIndex(of: ":") else { continue }
            count += 1
            guard count <= mostFields else { break }
            let name = line[..<colon].filter { !$0.isWhitespace }.lowercased()
            let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
            blocks[last].append((name, String(value.prefix(4_000))))
        }
        return blocks.filter { !$0.isEmpty }
    }
}
