/// What a reviewer quotes for a mark, and where it is from.
package struct Evidence: Sendable, Hashable {
    package enum Source: String, Sendable, Hashable, CaseIterable, Codable {
        case application, siteVisit, interview

        package var label: Phrase {
            switch self {
            case .application: say("From the application")
            case .siteVisit: say("From a site visit")
            case .interview: say("From an interview")
            }
        }

        /// What was said or seen in person is taken on the reviewer's word; what is quoted is looked up.
        package var isChecked: Bool { self == .application }
    }

    package let quote: String
    package let source: Source
    /// The question whose answer holds it, and how often the application had been changed when it was looked up.
    package let question: CallQuestion.Key?
    package let revision: Int?

    package init(_ quote: String, _ source: Source, in question: CallQuestion.Key? = nil, revision: Int? = nil) {
        self.quote = quote
        self.source = source
        self.question = question
        self.revision = revision
    }
}
