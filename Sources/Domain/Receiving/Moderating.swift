/// Who looks through letters that wait, and when.
package struct Moderating: Sendable {
    package let stage: Stage
    package let state: ReceivedLetter.State

    /// Only its writer may read it.
    package let isPrivate: Bool

    package init(stage: Stage, state: ReceivedLetter.State, isPrivate: Bool) {
        self.stage = stage
        self.state = state
        self.isPrivate = isPrivate
    }

    /// Nobody else knows that such letters exist.
    package static func includes(_ actor: Actor) -> Bool { Conversing.leads(actor) }

    package func verdict(for actor: Actor) -> Verdict {
        if !Self.includes(actor) { return .refused(.only(.facilitator)) }
        if state != .held {
            return .refused(Refusal("letterSettled", say("Somebody has looked at this letter already.")))
        }
        return .allowed
    }

    /// What is taken becomes a post, so posts must be possible, and it must have been written for those who read them.
    package func verdictOnTaking(by actor: Actor) -> Verdict {
        .all(verdict(for: actor), isPrivate ? .refused(.privateLetter) : Conversing(stage: stage).verdict(for: actor))
    }
}

extension Refusal {
    package static let privateLetter = Refusal(
        "privateLetter",
        say(
            "It is a private letter, such as a journal entry, and nothing proves whose it is: nobody here reads it or posts it. Ask whoever it names to write again from their own address, or to use the site."
        ))
}
