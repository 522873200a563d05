/// Who writes lessons, and when one may leave the network.
package struct KeepingLessons: Sendable {
    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    /// Everybody who takes part writes lessons.
    package func verdict(for actor: Actor) -> Verdict {
        Working.verdict(at: stage, for: actor)
    }

    /// Only its author words a lesson anew, and not while the public reads it.
    package func verdict(onChanging lesson: Standing, by actor: Actor) -> Verdict {
        let writing = verdict(for: actor)
        if !writing.isAllowed { return writing }
        if actor.person != lesson.author {
            return .refused(Refusal("onlyAuthor", say("Only whoever wrote a lesson can change it.")))
        }
        if lesson.isPublic {
            return .refused(
                Refusal(
                    "lessonIsPublic", say("This lesson is public. A convener can take it back; then it can be changed.")
                ))
        }
        return .allowed
    }

    /// A convener lets a lesson go out once its author has agreed that it travels.
    package func verdict(onReleasing lesson: Standing, by actor: Actor) -> Verdict {
        let holding = verdict(onHoldingBackBy: actor)
        if !holding.isAllowed { return holding }
        if !lesson.mayTravel {
            return .refused(
                Refusal(
                    "lessonStays",
                    say(
                        "Whoever wrote this lesson has not agreed yet that it leaves the network; they can tick so in it."
                    )))
        }
        return .allowed
    }

    package func verdict(onHoldingBackBy actor: Actor) -> Verdict {
        let working = Working.verdict(at: stage)
        if !working.isAllowed { return working }
        return actor.holds(.convener) ? .allowed : .refused(.only(.convener))
    }

    /// What rules need to know of a lesson.
    package struct Standing: Sendable {
        package let author: ID<Person>
        package let mayTravel: Bool
        package let isPublic: Bool

        package init(author: ID<Person>, mayTravel: Bool, isPublic: Bool) {
            self.author = author
            self.mayTravel = mayTravel
            self.isPublic = isPublic
        }
    }
}
