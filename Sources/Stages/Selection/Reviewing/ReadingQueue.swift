import Domain

/// What a reviewer has to read, in their own order: what is done, what is begun, what waits.
struct ReadingQueue {
    enum State: String, Sendable, Encodable, CaseIterable {
        case declare, waiting, draft, done

        var label: Phrase {
            switch self {
            case .declare: say("Waits for your declaration of interests")
            case .waiting: say("Waits for your scores")
            case .draft: say("Draft")
            case .done: say("Done")
            }
        }
    }

    struct Entry {
        let row: SelectionStore.CandidateRow
        let state: State
        let kept: Moment?
    }

    let entries: [Entry]

    init(_ selection: SelectionStore, _ sight: CandidateSight) throws {
        let places = try selection.readingOrder()
        let drafts = try selection.reviewDrafts()
        let own = try selection.candidates(sight).filter {
            $0.own != nil && !$0.isWithdrawn && $0.eligibility != .ineligible
        }
        entries = own.sorted { (places[$0.id] ?? 1, $0.id) < (places[$1.id] ?? 1, $1.id) }.map { row in
            let kept = drafts[row.id]?.kept
            return Entry(row: row, state: Self.state(row, isBegun: kept != nil), kept: kept)
        }
    }

    private static func state(_ row: SelectionStore.CandidateRow, isBegun: Bool) -> State {
        guard let own = row.own, own.hasDeclared else { return .declare }
        if isBegun { return .draft }
        return own.hasScored ? .done : .waiting
    }

    /// What to read next: the first that is not done.
    var next: Entry? { entries.first { $0.state != .done } }
}
