/// Code, or a text that stands in it.
indirect enum SourcePiece: Sendable {
    case code(String)
    case string(SourceString)

    /// Code with empty texts; what is interpolated is code, too.
    var code: String {
        switch self {
        case .code(let text): text
        case .string(let string): "\"\(string.interpolations.map { "\\(\($0.map(\.code).joined()))" }.joined())\""
        }
    }

    var strings: [SourceString] {
        guard case .string(let string) = self else { return [] }
        return [string] + string.interpolations.flatMap { $0.flatMap(\.strings) }
    }
}

/// A text of the source: what stands in it as it is, and what is interpolated.
struct SourceString: Sendable {
    enum Part: Sendable {
        case text(String)
        case interpolation([SourcePiece])
    }

    var parts: [Part]

    var interpolations: [[SourcePiece]] {
        parts.compactMap { part in
            if case .interpolation(let pieces) = part { return pieces }
            return nil
        }
    }

    /// The text with `{0}`, `{1}`, … where values stand: the key of a phrase.
    var template: String {
        var count = 0
        return parts.map { part in
            switch part {
            case .text(let text): return text
            case .interpolation:
                defer { count += 1 }
                return "{\(count)}"
            }
        }.joined()
    }

    /// What stands in it as it is.
    var plain: String {
        parts.map { part in
            if case .text(let text) = part { return text }
            return "\u{1}"
        }.joined()
    }
}
