import Domain
import Foundation
import Markup
import Words

/// One question of a form: drawn, checked and described for programs from the same words.
package struct Field: Sendable {
    package enum Kind: Sendable {
        case line, text, email, password, day, file, hidden
        /// A day and an hour on the clock of the one who writes it.
        case moment(in: TimeZone)
        case number(ClosedRange<Int>)
        case decimal
        /// One of several; few are drawn as radio buttons, many as a list.
        case choice([Choice])
        /// Any of several.
        case choices([Choice])
        /// A declaration to be ticked.
        case tick
    }

    package struct Choice: Sendable, Encodable {
        package let value: String
        package let label: Phrase

        package init(_ value: String, _ label: Phrase) {
            self.value = value
            self.label = label
        }
    }

    /// What a browser or a password manager may fill in.
    package enum Completion: String, Sendable {
        case email
        case currentPassword = "current-password"
        case newPassword = "new-password"
    }

    package let name: String
    package let label: Phrase
    package let help: Phrase?
    package let kind: Kind
    package let isRequired: Bool
    /// It may stay empty now, but not in the end: a draft takes it, sending does not.
    package let waits: Bool
    /// The most characters it takes.
    package let limit: Int
    package let completion: Completion?
    /// What may be chosen instead of being typed.
    package let suggestions: [String]

    package init(
        _ name: String, _ label: Phrase, _ kind: Kind = .line, help: Phrase? = nil, required: Bool = true,
        waits: Bool = false, limit: Int? = nil, completion: Completion? = nil, suggestions: [String] = []
    ) {
        self.waits = waits
        self.name = name
        self.label = label
        self.help = help
        self.kind = kind
        isRequired = required
        self.suggestions = suggestions
        self.limit = limit ?? Self.usualLimit(of: kind)
        self.completion = completion ?? Self.usualCompletion(of: kind)
    }

    private static func usualCompletion(of kind: Kind) -> Completion? {
        switch kind {
        case .email: .email
        case .password: .currentPassword
        default: nil
        }
    }

    private static func usualLimit(of kind: Kind) -> Int {
        switch kind {
        case .text: 20_000
        case .email: 254
        case .password: 200
        default: 200
        }
    }

    var isFile: Bool {
        if case .file = kind { return true }
        return false
    }
}
