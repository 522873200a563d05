/// Which events of a network's history somebody may see.
///
/// Who was asked a reflective question, who answered it and who wrote in a journal is for themselves; of questions and
/// answers the facilitator hears, too.
package struct EventSight: Sendable, Hashable {
    package let person: ID<Person>?
    /// Kinds that one sees of oneself only; never empty.
    package let personal: [EventKind]

    package init(_ actor: Actor) {
        person = actor.person
        let questions: [EventKind] = [.reflectiveQuestionAsked, .reflectiveQuestionAnswered]
        personal = [.journalWritten] + (actor.holds(.facilitator) ? [] : questions)
    }
}
