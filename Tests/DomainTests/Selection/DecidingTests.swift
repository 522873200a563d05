import Domain
import Testing

struct DecidingTests {
    private let own = ID<Organisation>(rawValue: 1)
    private let other = ID<Organisation>(rawValue: 2)

    private func member(_ roles: Set<Role> = [.convener]) -> Member {
        Member(person: ID(rawValue: 9), network: ID(rawValue: 5), organisation: own, seat: nil, roles: roles)
    }

    private func candidate(_ organisation: ID<Organisation>, _ eligibility: Eligibility? = .eligible) -> Candidate {
        Candidate(organisation: organisation, eligibility: eligibility, decision: nil, isWithdrawn: false)
    }

    private func refusal(
        stage: Stage = .selection, reviewsOutstanding: Int = 0, seatsLeft: Int = 1, _ candidate: Candidate,
        _ decision: Decision = .invite, by member: Member
    ) -> String? {
        Deciding(stage: stage, reviewsOutstanding: reviewsOutstanding, seatsLeft: seatsLeft)
            .verdict(on: candidate, choosing: decision, by: member).refusal?.code
    }

    @Test func `a convener decides on an eligible candidate whose reviews are in`() {
        #expect(refusal(candidate(other), by: member()) == nil)
    }

    @Test func `nobody decides on a candidate from their own organisation`() {
        #expect(refusal(candidate(own), by: member()) == "ownOrganisation")
    }

    @Test func `nobody decides before every assigned reviewer has scored or been released`() {
        #expect(refusal(reviewsOutstanding: 2, candidate(other), by: member()) == "reviewsOutstanding")
    }

    @Test func `without a seat left nobody is invited, but reserve and decline stay possible`() {
        #expect(refusal(seatsLeft: 0, candidate(other), by: member()) == "noSeatsLeft")
        #expect(refusal(seatsLeft: 0, candidate(other), .reserve, by: member()) == nil)
        #expect(refusal(seatsLeft: 0, candidate(other), .decline, by: member()) == nil)
    }

    @Test func `only conveners decide, in the selection, and only on the eligible`() {
        #expect(refusal(candidate(other), by: member([.reviewer])) == "only.convener")
        #expect(refusal(stage: .call, candidate(other), by: member()) == "outsideStage")
        #expect(refusal(stage: .closed, candidate(other), by: member()) == "readOnly")
        #expect(refusal(candidate(other, nil), by: member()) == "notEligible")
        #expect(refusal(candidate(other, .ineligible), by: member()) == "notEligible")
    }

    @Test func `reviewers are assigned to eligible candidates they have no tie to, before there is a decision`() {
        let convener = Actor.member(member())
        let reviewing = Reviewing(stage: .selection)
        func code(_ candidate: Candidate, of organisation: ID<Organisation>? = nil, hasConflict: Bool = false)
            -> String?
        {
            reviewing.verdictOnAssigning(
                to: candidate, by: convener, reviewerOf: organisation, hasConflict: hasConflict
            )
            .refusal?.code
        }
        let decided = Candidate(organisation: other, eligibility: .eligible, decision: .reserve, isWithdrawn: false)
        #expect(code(candidate(other)) == nil)
        #expect(code(candidate(other, nil)) == "notScreened")
        #expect(code(candidate(other), of: other) == "conflict")
        #expect(code(candidate(other), hasConflict: true) == "conflict")
        #expect(code(decided) == "alreadyDecided")
    }

    @Test func `decisions are released when all are there and somebody is invited`() {
        let convener = Actor.member(member())
        #expect(Releasing(stage: .selection, undecided: 0, invited: 1).verdict(for: convener).isAllowed)
        #expect(
            Releasing(stage: .selection, undecided: 1, invited: 1).verdict(for: convener).refusal?.code == "undecided")
        #expect(
            Releasing(stage: .selection, undecided: 0, invited: 0).verdict(for: convener).refusal?.code
                == "nobodyInvited")
    }

    @Test func `where there is a deputy, the deputy releases, and not more than there are seats`() {
        let deputy = Actor.member(member([.deputy]))
        func code(_ actor: Actor, invited: Int = 1, late: Int = 0, at stage: Stage = .selection) -> String? {
            Releasing(stage: stage, undecided: 0, invited: invited, seats: 2, hasDeputy: true, late: late)
                .verdict(for: actor).refusal?.code
        }
        #expect(code(.member(member())) == "deputyReleases")
        #expect(code(deputy) == nil)
        #expect(code(deputy, invited: 3) == "tooManyInvited")
        #expect(code(deputy, at: .invitation) == "outsideStage")
        #expect(code(.member(member()), late: 1, at: .invitation) == nil)
    }

    @Test
    func `nobody decides while a review that counts is by somebody with a conflict, or on a candidate of their own`() {
        let deciding = Deciding(stage: .selection, reviewsOutstanding: 0, seatsLeft: 1, reviewsInConflict: 1)
        let blocked = Candidate(
            organisation: other, eligibility: .eligible, decision: nil, isWithdrawn: false, isBlocked: true)
        #expect(
            deciding.verdict(on: candidate(other), choosing: .invite, by: member()).refusal?.code == "reviewsInConflict"
        )
        #expect(refusal(blocked, by: member()) == "conflictOfInterest")
        #expect(refusal(candidate(other), by: member([.deputy])) == "notHandedOver")
    }
}
