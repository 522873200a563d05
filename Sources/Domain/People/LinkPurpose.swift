/// What a mailed link is good for. One link stands for one purpose and one subject.
package enum LinkPurpose: String, Sendable, Hashable, CaseIterable, Codable {
    /// The first run of an empty installation.
    case firstRun
    case signIn
    /// An applicant's own application, draft or sent.
    case application
    /// What an imported person did, offered to whoever they are.
    case claim
}
