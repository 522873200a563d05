import Domain
import Foundation

/// What could still tell of somebody who was erased: their names, their addresses, and every six words in a row that
/// they wrote before anybody else.
package struct Traces: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case name, address, words
    }

    package let names: [String]
    /// Taken out of the person's own rows only, and not looked for: names of one word, which mean much else, and those that
    /// somebody else bears, too.
    package let ambiguous: [String]
    package let addresses: [String]
    package let quoted: QuotedWords
    private let hidden: HiddenNames

    /// - Parameter shared: those of the names that somebody else bears, too.
    init(names: [String], shared: [String] = [], addresses: [String], quoted: QuotedWords) {
        self.names = names.filter { $0.contains(" ") && !shared.contains($0) }
        ambiguous = names.filter { !$0.contains(" ") || shared.contains($0) }.filter { $0 != Self.nobody }
        self.addresses = addresses
        self.quoted = quoted
        hidden = HiddenNames(Set(self.names))
    }

    /// What of them stands in a text.
    package func found(in text: String) -> Kind? {
        if hidden.replaced(in: Array(text.utf8), with: []) != nil { return .name }
        if addresses.contains(where: { text.range(of: $0, options: .caseInsensitive) != nil }) { return .address }
        return quoted.holds(text) ? .words : nil
    }

    /// The text without them.
    func cleaned(_ text: String) -> String {
        var text = quoted.cleaned(text, with: Self.gap)
        if let bytes = hidden.replaced(in: Array(text.utf8), with: Array(Self.nobody.utf8)) {
            text = String(decoding: bytes, as: UTF8.self)
        }
        for address in addresses {
            text = text.replacingOccurrences(of: address, with: Self.nobody, options: .caseInsensitive)
        }
        return text
    }

    /// Stands where a name was, in every language.
    static let nobody = "…"
    /// Stands where words were.
    static let gap = "[…]"
}
