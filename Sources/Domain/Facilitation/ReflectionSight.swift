/// What somebody may see of reflective questions and their answers.
///
/// The facilitator sees all. Whoever was asked sees the question at once and the answers of the others only after their
/// own, so that nobody writes what the first one wrote. Nobody else sees that there was a question.
package struct ReflectionSight: Sendable, Hashable {
    package let person: ID<Person>?
    package let seesAll: Bool

    package init(_ actor: Actor) {
        person = actor.person
        seesAll = actor.holds(.facilitator)
    }

    package func seesQuestion(isAsked: Bool) -> Bool { seesAll || isAsked }
    package func seesAnswers(hasAnswered: Bool) -> Bool { seesAll || hasAnswered }
}
