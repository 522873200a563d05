/// A sentence that stands in the code for people to read.
struct SaidPhrase: Sendable {
    /// As catalogs know it: the context, a bar, the text with `{0}`, `{1}`, … for its values.
    let key: String
    let file: String
    /// What it interpolates, as it stands in the code.
    let values: [String]

    static let all: [SaidPhrase] = SourceFile.all.flatMap(all)

    static func all(in file: SourceFile) -> [SaidPhrase] { all(in: file.pieces, of: file.path) }

    private static func all(in pieces: [SourcePiece], of path: String) -> [SaidPhrase] {
        var found: [SaidPhrase] = []
        for (index, piece) in pieces.enumerated() {
            guard case .string(let string) = piece else { continue }
            if index > 0, case .code(let before) = pieces[index - 1], isSaid(before) {
                let values = string.interpolations.map { $0.map(\.code).joined() }
                let context = context(after: index, in: pieces)
                found.append(
                    SaidPhrase(key: (context.map { "\($0)|" } ?? "") + string.template, file: path, values: values))
            }
            found += string.interpolations.flatMap { all(in: $0, of: path) }
        }
        return found
    }

    /// Whether code ends in `say(`.
    private static func isSaid(_ code: String) -> Bool {
        let trimmed = code.reversed().drop(while: \.isWhitespace)
        guard trimmed.starts(with: "(yas") else { return false }
        return trimmed.dropFirst(4).first.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
    }

    private static func context(after index: Int, in pieces: [SourcePiece]) -> String? {
        guard pieces.indices.contains(index + 2), case .code(let between) = pieces[index + 1],
            between.filter({ !$0.isWhitespace }) == ",context:", case .string(let context) = pieces[index + 2]
        else { return nil }
        return context.template
    }
}
