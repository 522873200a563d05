import Domain
import Testing

struct CandidateStandingTests {
    private let id = ID<Candidate>(rawValue: 4)

    private func standing(
        _ roles: Set<Role>, in phase: SelectionPhase = .usual(.screening), conflicts: [Conflict] = [],
        isAssigned: Bool = true, hasConfirmed: Bool = true, hasScored: Bool = false
    ) -> CandidateStanding? {
        let member = Member(
            person: ID(rawValue: 9), network: ID(rawValue: 5), organisation: nil, seat: nil, roles: roles)
        return CandidateSight(.member(member), in: phase, conveners: [ID(rawValue: 8)], conflicts: conflicts).map {
            CandidateStanding(
                $0,
                Candidate(
                    organisation: nil, eligibility: .eligible, decision: nil, isWithdrawn: false,
                    isBlocked: $0.blocked.contains(id), isHandedOver: $0.handedOver.contains(id)),
                actor: .member(member), isAssigned: isAssigned, hasConfirmed: hasConfirmed, hasScored: hasScored)
        }
    }

    private func conflict(of person: Int64) -> Conflict {
        Conflict(person: ID(rawValue: person), candidate: id, kind: .declared)
    }

    @Test func `members, sponsors and facilitators have no standing`() {
        for role in [Role.member, .sponsor, .facilitator, .guest] { #expect(standing([role]) == nil) }
    }

    @Test func `a conflict closes everything, whoever it is`() throws {
        for role in [Role.convener, .deputy, .reviewer] {
            let tied = try #require(standing([role], conflicts: [conflict(of: 9)]))
            for right in CandidateRight.allCases { #expect(!tied.may(right), "\(role) \(right)") }
        }
    }

    @Test func `a reviewer knows and reads what is assigned, after declaring`() throws {
        let far = try #require(standing([.reviewer], isAssigned: false))
        #expect(!far.may(.know))
        let early = try #require(standing([.reviewer], hasConfirmed: false))
        #expect(early.may(.know) && !early.may(.read) && !early.may(.review) && !early.may(.vote))
        let ready = try #require(standing([.reviewer]))
        #expect(ready.may(.read) && ready.may(.review) && ready.may(.vote) && !ready.may(.convene))
    }

    @Test func `the phase decides on names, reviews, scores and one's own`() throws {
        let reading = try #require(standing([.reviewer], in: .usual(.reading)))
        #expect(!reading.may(.seeName) && !reading.may(.seeReviews) && !reading.may(.seeScores))
        let before = try #require(standing([.reviewer], in: .usual(.discussion)))
        #expect(before.may(.seeName) && !before.may(.seeReviews) && !before.may(.seeScores))
        let after = try #require(standing([.reviewer], in: .usual(.discussion), hasScored: true))
        #expect(after.may(.seeReviews) && after.may(.seeScores) && after.may(.review))
        let decision = try #require(standing([.reviewer], in: .usual(.decision), hasScored: true))
        #expect(decision.may(.seeReviews) && !decision.may(.review))
    }

    @Test func `a deputy looks after what a convener stepped back from, and sees the rest`() throws {
        let other = try #require(standing([.deputy]))
        #expect(other.may(.read) && other.may(.seeName))
        #expect(other.verdict(on: .convene).refusal?.code == "notHandedOver")
        let handed = try #require(standing([.deputy], conflicts: [conflict(of: 8)]))
        #expect(handed.may(.convene))
        #expect(try #require(standing([.convener], conflicts: [conflict(of: 7)])).may(.convene))
    }
}
