import Domain
import Sealing
import Words

/// What a form carries of the values it was drawn with: another mark means that somebody has written meanwhile.
package enum FormMark {
    package static let name = "standing"

    static let field = Field(name, say("Revision"), .hidden, required: false, limit: 20)

    static func of(_ values: [String: [String]]) -> String {
        let words = values.filter { $0.key != name }.sorted { $0.key < $1.key }
            .map { ([$0.key] + $0.value).joined(separator: "\u{1F}") }
        return String(Digest(hashing: words.joined(separator: "\u{1E}")).hex.prefix(16))
    }
}

extension Form {
    /// Its mark, where what is sent takes the place of what stands.
    package var mark: String? { values[FormMark.name]?.first }

    /// The fields in which what was sent differs from what stands, given that its writer began from something else.
    package func overtaking(_ input: Input) -> [Field] {
        guard let mark, let begun = input.first(FormMark.name), begun != mark else { return [] }
        return fields.filter { field in
            if case .hidden = field.kind { return false }
            return Self.said(values[field.name]) != Self.said(input.values[field.name])
        }
    }

    private static func said(_ values: [String]?) -> Set<String> { Set((values ?? []).filter { !$0.isEmpty }) }
}
