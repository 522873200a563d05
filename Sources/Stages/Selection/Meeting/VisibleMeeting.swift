import Domain

/// One meeting as the viewer may know of it: items of candidates that are not there for them are not there either.
struct VisibleMeeting {
    struct Item {
        let row: MeetingStore.ItemRow
        let candidate: SelectionStore.CandidateRow
        let votes: [MeetingStore.VoteRow]
        let moves: [MeetingStore.MoveRow]
    }

    let row: MeetingStore.MeetingRow
    let members: [MeetingStore.MemberRow]
    let items: [Item]
    let sight: CandidateSight
    /// Who may know of candidates at all, by name; for the agenda.
    let candidates: [SelectionStore.CandidateRow]
    let holding: HoldingMeeting

    /// - Throws: ``Path/NotFound`` for whoever neither leads meetings nor sits in this one.
    init(_ scene: Scene, _ id: ID<PanelMeeting>) throws {
        let selection = SelectionStore(scene)
        let store = MeetingStore(scene)
        guard let sight = try selection.sight(), let row = try store.meetings(sight, "m.id = \(id)").first else {
            throw Path.NotFound()
        }
        self.row = row
        self.sight = sight
        members = try store.members(of: id)
        candidates = try selection.candidates(sight)
        let known = candidates.reduce(into: [ID<Candidate>: SelectionStore.CandidateRow]()) { $0[$1.id] = $1 }
        let items = try store.items(of: id, on: known.keys.sorted())
        let votes = Dictionary(grouping: try store.votes(on: items.map(\.id)), by: \.item)
        let moves = Dictionary(grouping: try store.moves(on: items.map(\.id)), by: \.item)
        self.items = items.compactMap { item in
            known[item.candidate].map {
                Item(row: item, candidate: $0, votes: votes[item.id] ?? [], moves: moves[item.id] ?? [])
            }
        }
        holding = HoldingMeeting(stage: try CharterStore(scene).stage(), state: row.state)
    }

    init(_ scene: Scene, _ path: Path) throws { try self.init(scene, path.id("meeting")) }

    func item(_ id: ID<PanelItem>) throws -> Item {
        guard let item = items.first(where: { $0.row.id == id }) else { throw Path.NotFound() }
        return item
    }

    var isPresent: Bool { members.contains { $0.person == sight.person && $0.isPresent } }

    /// Candidates that are not on the agenda yet.
    var others: [SelectionStore.CandidateRow] {
        let taken = Set(items.map(\.row.candidate))
        return candidates.filter { !taken.contains($0.id) && !$0.isWithdrawn && $0.eligibility != .ineligible }
    }
}

extension VisibleMeeting.Item {
    /// What the vote came to; nothing before it is closed.
    func tally(quorum: Int) -> PanelTally? {
        row.state == .closed ? PanelTally(votes.filter(\.counts).map(\.vote), quorum: quorum) : nil
    }
}
