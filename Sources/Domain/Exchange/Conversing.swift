/// Who takes part in the network's conversations, and when. Sponsors, reviewers and guests read nothing of them.
package struct Conversing: Sendable {
    /// What a rule needs to know of a thread.
    package struct Standing: Sendable, Hashable {
        package let begunBy: ID<Person>
        package let isClosed: Bool

        package init(begunBy: ID<Person>, isClosed: Bool) {
            self.begunBy = begunBy
            self.isClosed = isClosed
        }
    }

    /// A post may be reworded for a day; afterwards others have built on it.
    package static let secondsToEdit: Int64 = 86_400
    /// After so many days the facilitator hears that a conversation waits for its first answer.
    package static let daysToAnswer = 7

    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    package static func includes(_ actor: Actor) -> Bool { actor.member?.holds(any: Role.participants) ?? false }

    /// The facilitator and conveners, or whoever stands in for one, end what others began.
    static func leads(_ actor: Actor) -> Bool {
        actor.member?.holds(any: [.facilitator, .convener, .deputy]) ?? false
    }

    /// Who may read the whole head of the letter that a post came in: where it was written, who else got it.
    package static func seesWholeHead(ofLetterBy author: ID<Person>, _ actor: Actor) -> Bool {
        actor.person == author || leads(actor)
    }

    /// Begins threads, writes posts.
    package func verdict(for actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .active, stage != .closing { return .refused(.outsideStage(.active)) }
        return Self.includes(actor) ? .allowed : .refused(.onlyParticipants)
    }

    package func verdictOnPosting(in thread: Standing, by actor: Actor) -> Verdict {
        .all(verdict(for: actor), thread.isClosed ? .refused(.threadClosed) : .allowed)
    }

    /// Whoever began it closes it, or the facilitator, or a convener.
    package func verdictOnClosing(_ thread: Standing, by actor: Actor) -> Verdict {
        let verdict = verdictOnPosting(in: thread, by: actor)
        guard verdict.isAllowed else { return verdict }
        if actor.person == thread.begunBy || Self.leads(actor) { return .allowed }
        return .refused(
            Refusal("notYours", say("Whoever began this conversation closes it, or the facilitator or a convener.")))
    }

    package func verdictOnReopening(_ thread: Standing, by actor: Actor) -> Verdict {
        let verdict = verdict(for: actor)
        guard verdict.isAllowed else { return verdict }
        if !thread.isClosed { return .refused(Refusal("threadOpen", say("This conversation is open already."))) }
        return actor.holds(.facilitator) ? .allowed : .refused(.only(.facilitator))
    }

    package func verdictOnEditing(
        postBy author: ID<Person>, at posted: Moment, in thread: Standing, by actor: Actor, now: Moment
    ) -> Verdict {
        let verdict = verdictOnPosting(in: thread, by: actor)
        guard verdict.isAllowed else { return verdict }
        if actor.person != author {
            return .refused(Refusal("notYours", say("Only whoever wrote this can change it.")))
        }
        if posted.adding(seconds: Self.secondsToEdit) < now {
            return .refused(
                Refusal("tooLate", say("A post can be changed within a day. Write another one that corrects it.")))
        }
        return .allowed
    }
}

extension Refusal {
    package static let onlyParticipants = Refusal(
        "onlyParticipants", say("Only members, the facilitator and conveners take part in this."))
    package static let threadClosed = Refusal(
        "threadClosed", say("This conversation is closed with an outcome. The facilitator may open it again."))
}
