import Domain
import Storage

/// How a proposal stands to what has happened since.
extension AssignmentStore {
    func standing(of proposal: ProposalRow, in scene: Scene) throws -> ProposalStanding {
        let change = proposal.state == .done && !proposal.isAccepted ? try change(since: proposal, in: scene) : nil
        return ProposalStanding(
            isFound: proposal.state == .done, isAccepted: proposal.isAccepted, change: change)
    }

    private func change(since proposal: ProposalRow, in scene: Scene) throws -> ProposalStanding.Change? {
        let selection = SelectionStore(scene)
        let pairs = try pairs(of: proposal.id)
        let ready = try selection.assignable()
        let names = Dictionary(uniqueKeysWithValues: ready.map { ($0.id, $0.organisation) })
        let proposed = Set(pairs.map(\.candidate))
        let gone = proposed.subtracting(names.keys).sorted()
        if let first = gone.first {
            return .gone(gone.count, try selection.candidates().first { $0.id == first }?.name ?? .verbatim("…"))
        }
        let added = names.keys.count { !proposed.contains($0) }
        if added > 0 { return .added(added) }
        return try changeOfReaders(pairs, names, selection)
    }

    private func changeOfReaders(
        _ pairs: [PairRow], _ names: [ID<Candidate>: String], _ selection: SelectionStore
    ) throws -> ProposalStanding.Change? {
        let tied = try selection.tiedPairs()
        func key(_ row: PairRow) -> SelectionStore.ReaderPair {
            SelectionStore.ReaderPair(candidate: row.candidate, person: row.person)
        }
        let broken = pairs.filter { $0.change != .removed && tied.contains(key($0)) }
        if let first = broken.first {
            return .tied(broken.count, .verbatim(names[first.candidate] ?? ""), first.name)
        }
        let holders = Set(try selection.reviewers().map(\.person))
        if let left = pairs.first(where: { $0.change == .added && !holders.contains($0.person) }) {
            return .left(left.name)
        }
        let standing = try selection.readerPairs(on: names.keys)
        let begun = pairs.count { $0.change == .removed && !tied.contains(key($0)) && standing[key($0)] == true }
        if begun > 0 { return .begun(begun) }
        let today = Set(pairs.filter { $0.change != .added }.map(key))
        return today == Set(standing.keys) ? nil : .reassigned
    }
}
