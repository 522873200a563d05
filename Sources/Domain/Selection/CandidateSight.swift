/// Which candidates a viewer sees: conveners all, reviewers those assigned to them, nobody one they have a tie to.
/// A reviewer reads the dossier once they have declared that they have no conflict of interest.
package struct CandidateSight: Sendable, Hashable {
    package let person: ID<Person>
    /// The viewer's own organisation, whose dossier is not for them.
    package let organisation: ID<Organisation>?
    /// All candidates, with scores and decisions; otherwise only those assigned, with one's own scores.
    package let seesAll: Bool

    /// - Returns: nothing for members, sponsors and everybody else.
    package init?(_ actor: Actor) {
        guard let member = actor.member, member.holds(any: [.convener, .reviewer]) else { return nil }
        person = member.person
        organisation = member.organisation
        seesAll = member.holds(.convener)
    }
}
