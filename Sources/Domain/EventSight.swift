/// Which events of a network's history somebody may see.
///
/// Who was asked a reflective question, who answered it and who wrote in a journal is for themselves; of questions and
/// answers the facilitator hears, too. Who reviews and decides on candidates is for conveners and their deputies.
package struct EventSight: Sendable, Hashable {
    package let person: ID<Person>?
    /// Kinds that one sees of oneself only; never empty.
    package let personal: [EventKind]

    package init(_ actor: Actor) {
        person = actor.person
        let questions: [EventKind] = [.reflectiveQuestionAsked, .reflectiveQuestionAnswered]
        let selection: [EventKind] = [
            .interestAnswered, .reviewerAssigned, .reviewerReleased, .candidateScored, .visitRecorded,
            .candidateDecided,
        ]
        personal =
            [.journalWritten] + (actor.holds(.facilitator) ? [] : questions)
            + (actor.holds(.convener) || actor.holds(.deputy) ? [] : selection)
    }
}
