import Domain

/// What a sponsor of the network can see: every stage's own rules, asked for somebody with that role and no other.
enum SponsorSights {
    static func lines(in scene: Scene) -> [SightLine] {
        let sponsor = Member(
            person: ID(rawValue: 0), network: scene.network, organisation: nil, seat: nil, roles: [.sponsor])
        return StagePart.all.flatMap { $0.sights(.member(sponsor)) }
    }
}
