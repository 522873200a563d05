import Domain
import Testing

struct AssigningTests {
    private static let network = ID<Network>(rawValue: 1)

    private static func actor(_ roles: Set<Role>) -> Actor {
        .member(Member(person: ID(rawValue: 2), network: network, organisation: nil, seat: nil, roles: roles))
    }

    @Test func `conveners and deputies ask for an assignment, others do not`() {
        let assigning = Assigning(stage: .selection, candidates: 3, reviewers: 2)
        #expect(assigning.verdictOnAsking(by: Self.actor([.convener])).isAllowed)
        #expect(assigning.verdictOnAsking(by: Self.actor([.deputy])).isAllowed)
        #expect(assigning.verdictOnAsking(by: Self.actor([.reviewer])).refusal?.code == "only.convener")
        #expect(assigning.verdictOnAsking(by: .visitor).refusal?.code == "only.convener")
    }

    @Test func `without candidates or reviewers there is nothing to assign, nor outside the selection`() {
        let convener = Self.actor([.convener])
        #expect(
            Assigning(stage: .selection, candidates: 0, reviewers: 2).verdictOnAsking(by: convener).refusal?.code
                == "nobodyToReview")
        #expect(
            Assigning(stage: .selection, candidates: 2, reviewers: 0).verdictOnAsking(by: convener).refusal?.code
                == "noReviewerHere")
        #expect(
            Assigning(stage: .active, candidates: 2, reviewers: 2).verdictOnAsking(by: convener).refusal?.code
                == "outsideStage")
    }

    @Test func `a proposal is accepted once, when it is found, and while nothing has changed`() {
        let convener = Self.actor([.convener])
        let assigning = Assigning(stage: .selection, candidates: 3, reviewers: 2)
        func code(_ isFound: Bool, _ isAccepted: Bool, _ change: ProposalStanding.Change?) -> String? {
            assigning.verdictOnAccepting(
                ProposalStanding(isFound: isFound, isAccepted: isAccepted, change: change), by: convener
            ).refusal?.code
        }
        #expect(code(true, false, nil) == nil)
        #expect(code(true, true, nil) == "acceptedBefore")
        #expect(code(false, false, nil) == "noProposal")
        #expect(code(true, false, .reassigned) == "outdatedProposal")
        #expect(code(true, false, .tied(1, "A", "B")) == "outdatedProposal")
    }

    @Test func `the list opens for bids only while names are shown`() {
        let convener = Self.actor([.convener])
        let open = Bidding(stage: .selection, phase: .usual(.screening), isOpen: true)
        let blind = Bidding(stage: .selection, phase: .usual(.reading), isOpen: true)
        #expect(open.showsCandidates)
        #expect(!blind.showsCandidates)
        #expect(
            Bidding(stage: .selection, phase: .usual(.reading), isOpen: false).verdictOnOpening(by: convener).refusal?
                .code == "blindBids")
        #expect(open.verdictOnOpening(by: convener).refusal?.code == "biddingOpen")
        #expect(open.verdictOnClosing(by: convener).isAllowed)
        #expect(open.verdictOnBidding(by: Self.actor([.reviewer])).isAllowed)
        #expect(open.verdictOnBidding(by: convener).refusal?.code == "only.reviewer")
    }
}
