/// A part of the selection, with what reviewers may see and do in it.
package struct SelectionPhase: Sendable, Hashable, Encodable {
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case screening, reading, discussion, decision

        package var label: Phrase {
            switch self {
            case .screening: say("Screening")
            case .reading: say("Reading")
            case .discussion: say("Discussion")
            case .decision: say("Decision", context: "phase")
            }
        }

        /// Whether the panel talks about candidates, or has.
        package var isDiscussed: Bool { self == .discussion || self == .decision }

        package var next: Kind? {
            Self.allCases.firstIndex(of: self).flatMap { $0 + 1 < Self.allCases.count ? Self.allCases[$0 + 1] : nil }
        }
    }

    /// When a reviewer reads what the other reviewers of a candidate wrote.
    package enum Showing: String, Sendable, Hashable, CaseIterable, Codable {
        case never, afterOwn, always

        package var label: Phrase {
            switch self {
            case .never: say("Never")
            case .afterOwn: say("After their own review")
            case .always: say("Always")
            }
        }
    }

    package let kind: Kind
    /// Otherwise a candidate is a number.
    package let showsNames: Bool
    package let showsReviews: Showing
    /// Scores of others and totals; as with reviews, nobody sees them before their own, unless reviews are always shown.
    package let showsScores: Bool
    /// Whether reviewers may give and change their own review.
    package let takesReviews: Bool

    package init(_ kind: Kind, showsNames: Bool, showsReviews: Showing, showsScores: Bool, takesReviews: Bool) {
        self.kind = kind
        self.showsNames = showsNames
        self.showsReviews = showsReviews
        self.showsScores = showsScores
        self.takesReviews = takesReviews
    }

    /// As phases are until a convener sets them otherwise: ties are declared while names are seen, then the text speaks.
    package static func usual(_ kind: Kind) -> SelectionPhase {
        switch kind {
        case .screening:
            SelectionPhase(kind, showsNames: true, showsReviews: .never, showsScores: false, takesReviews: true)
        case .reading:
            SelectionPhase(kind, showsNames: false, showsReviews: .never, showsScores: false, takesReviews: true)
        case .discussion:
            SelectionPhase(kind, showsNames: true, showsReviews: .afterOwn, showsScores: true, takesReviews: true)
        case .decision:
            SelectionPhase(kind, showsNames: true, showsReviews: .always, showsScores: true, takesReviews: false)
        }
    }

    /// What reviewers may, in the words of the page.
    package var rights: [Phrase] {
        [
            showsNames ? say("Reviewers see the names of candidates.") : say("To reviewers, candidates are numbers."),
            reviewsSentence,
            showsScores
                ? say("They see the scores of others and totals as they see the reviews.")
                : say("They see no scores of others and no totals."),
            takesReviews ? say("They give and change their own review.") : say("Their own reviews stand."),
        ]
    }

    private var reviewsSentence: Phrase {
        switch showsReviews {
        case .never: say("They do not see the reviews of others.")
        case .afterOwn: say("They see the reviews of others after their own.")
        case .always: say("They see the reviews of others.")
        }
    }
}
