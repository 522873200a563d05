import Domain
import Testing

struct ConversingTests {
    /// Search hands out what stands at the table; conversations stand there, so the two must agree.
    @Test(arguments: Role.allCases)
    func `whoever takes part in conversations finds them, and nobody else does`(role: Role) {
        let member = Member(
            person: ID(rawValue: 1), network: ID(rawValue: 2), organisation: nil, seat: nil, roles: [role])
        let actor = Actor.member(member)
        #expect(Conversing.includes(actor) == Sight(actor).reaches.contains(.table))
        #expect(!Sight(.visitor).reaches.contains(.table))
    }
}
