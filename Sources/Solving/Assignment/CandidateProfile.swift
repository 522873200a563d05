/// What is known of a candidate that tells who should read it.
package struct CandidateProfile: Sendable {
    package var topics: Set<String>
    /// The application's own words; may be empty.
    package var text: String

    package init(topics: Set<String> = [], text: String = "") {
        self.topics = topics
        self.text = text
    }
}
