import Domain
import Testing

struct AdvancingTests {
    private let today = Day(number: 20_000)

    private func actor(_ roles: Set<Role>) -> Actor {
        .member(Member(person: ID(rawValue: 1), network: ID(rawValue: 9), organisation: nil, seat: nil, roles: roles))
    }

    private func code(
        ends: Int? = 20_100, sunset: Bool = true, charter: Bool = true, stage: Stage = .design,
        roles: Set<Role> = [.convener]
    ) -> String? {
        Advancing(
            stage: stage, ends: ends.map { Day(number: $0) }, hasSunset: sunset, hasPublishedCharter: charter,
            today: today
        ).verdict(for: actor(roles)).refusal?.code
    }

    @Test func `a network leaves design with an end, a sunset plan and a published charter`() {
        #expect(code() == nil)
    }

    @Test func `a network cannot leave design without an end date`() { #expect(code(ends: nil) == "noEnd") }
    @Test func `an end that has passed is no end`() { #expect(code(ends: 20_000) == "endPassed") }
    @Test func `a network cannot leave design without a sunset plan`() { #expect(code(sunset: false) == "noSunset") }
    @Test func `a network cannot leave design before its charter is published`() {
        #expect(code(charter: false) == "noCharter")
    }
    @Test func `a closed network goes nowhere`() { #expect(code(stage: .closed) == "readOnly") }

    @Test(arguments: Role.allCases.filter { $0 != .convener })
    func `only conveners move a network on`(role: Role) {
        #expect(code(roles: [role]) == "only.convener")
    }
}
