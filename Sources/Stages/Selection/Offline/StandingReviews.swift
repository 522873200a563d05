import Domain

/// What stands of the viewer's reviews now: the draft where there is one, otherwise what was given.
struct StandingReviews {
    private let drafts: [ID<Candidate>: SelectionStore.ReviewDraft]
    private let given: [ID<Candidate>: Review]

    init(_ selection: SelectionStore) throws {
        drafts = try selection.reviewDrafts()
        given = try selection.ownReviews()
    }

    func values(_ candidate: ID<Candidate>) -> [String: String] {
        drafts[candidate]?.values ?? given[candidate].map(ReviewFields.values) ?? [:]
    }
}
