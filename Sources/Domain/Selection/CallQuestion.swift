/// One question of a call, as a convener words it and an applicant answers it.
///
/// Its key stays the same through all versions of a call, so that an answer is found by what was asked.
package struct CallQuestion: Sendable, Hashable {
    /// The stable name of a question: `commitment`, `sharing`.
    package struct Key: RawRepresentable, Sendable, Hashable, Codable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    package let key: Key
    package let kind: QuestionKind
    /// As the convener wrote it.
    package let wording: String
    package let advice: String
    /// What can be chosen, for a choice.
    package let choices: [String]
    /// The lowest number.
    package let least: Int?
    /// The highest number, the most characters, the most files.
    package let most: Int?
    package let isRequired: Bool
    package let step: CallStep
    /// Read only by those who have confirmed that they have no conflict of interest.
    package let isConfidential: Bool

    package init(
        _ key: Key, _ kind: QuestionKind, _ wording: String, advice: String = "", choices: [String] = [],
        least: Int? = nil, most: Int? = nil, isRequired: Bool = true, step: CallStep = .interest,
        isConfidential: Bool = false
    ) {
        self.key = key
        self.kind = kind
        self.wording = wording
        self.advice = advice
        self.choices = choices
        self.least = least
        self.most = most
        self.isRequired = isRequired
        self.step = step
        self.isConfidential = isConfidential
    }

    /// The same question under a name of its own.
    package func keyed(_ key: Key) -> CallQuestion {
        CallQuestion(
            key, kind, wording, advice: advice, choices: choices, least: least, most: most, isRequired: isRequired,
            step: step, isConfidential: isConfidential)
    }

    /// In the reader's language where it is the usual wording, otherwise as it was written.
    package var label: Phrase { UsualForm.said(wording) }
    package var help: Phrase? { advice.isEmpty ? nil : UsualForm.said(advice) }

    /// Every application says who applies; these two can be reworded, but not taken out.
    package var isFixed: Bool { key == .organisation || key == .contact }

    /// The most characters of a text, the most files.
    package var limit: Int {
        switch kind {
        case .shortText: most ?? 200
        case .longText: most ?? 4000
        case .file: most ?? 10
        case .choice, .number, .date, .declaration: 200
        }
    }

    package var range: ClosedRange<Int> {
        let low = least ?? 0
        return low...max(low, most ?? 1_000_000_000)
    }
}

extension CallQuestion.Key {
    package static let organisation = Self(rawValue: "organisation")
    package static let contact = Self(rawValue: "contact")
    package static let commitment = Self(rawValue: "commitment")
    package static let sharing = Self(rawValue: "sharing")
    package static let attachments = Self(rawValue: "attachments")
}
