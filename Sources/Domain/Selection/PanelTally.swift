/// What a vote came to. Whoever abstains was there, and counts for the quorum.
package struct PanelTally: Sendable, Hashable, Encodable {
    package let inFavour: Int
    package let against: Int
    package let abstaining: Int
    package let quorum: Int

    package init(_ votes: [PanelMeeting.Vote], quorum: Int) {
        inFavour = votes.count { $0 == .for }
        against = votes.count { $0 == .against }
        abstaining = votes.count { $0 == .abstain }
        self.quorum = quorum
    }

    package var isQuorate: Bool { inFavour + against + abstaining >= quorum }

    package var sentence: Phrase {
        let votes = say("\(inFavour) for, \(against) against, \(abstaining) abstain")
        let cast = inFavour + against + abstaining
        return isQuorate
            ? say("\(votes). \(cast) voted; the quorum of \(quorum) was there.")
            : say("\(votes). \(cast) voted; that is no quorum, which is \(quorum).")
    }

    /// The words its event seals.
    package var sealed: String { "for \(inFavour)\nagainst \(against)\nabstain \(abstaining)\nquorum \(quorum)" }
}
