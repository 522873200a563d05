/// What a network does with the lessons it was handed: says what it does because of each, and at its own end which it heeded.
package struct Inheriting: Sendable {
    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    /// What a network does because of a lesson.
    package enum Stance: String, Sendable, Hashable, CaseIterable, Codable {
        case differently, again, elsewhere

        package var label: Phrase {
            switch self {
            case .differently: say("We do something differently because of it")
            case .again: say("We go on doing what it found good")
            case .elsewhere: say("It does not apply to us")
            }
        }
    }

    /// Whether it did so in the end.
    package enum Heeding: String, Sendable, Hashable, CaseIterable, Codable {
        case heeded, partly, unheeded

        package var label: Phrase {
            switch self {
            case .heeded: say("Heeded")
            case .partly: say("Heeded in part")
            case .unheeded: say("Not heeded")
            }
        }
    }

    /// Those who shape the network answer for it, for as long as it lives.
    package func verdictOnAnswering(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        return actor.holds(.convener) || actor.holds(.facilitator) ? .allowed : .refused(.only(.convener))
    }

    /// Whether a lesson was heeded is seen once the network works.
    package func verdictOnLookingBack(by actor: Actor) -> Verdict {
        if stage < .active { return .refused(.outsideStage(.active)) }
        return verdictOnAnswering(by: actor)
    }

    /// People of earlier networks are asked while there is something to join.
    package func verdictOnAsking(as part: AlumnusPart, by actor: Actor) -> Verdict {
        if stage >= .closing { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        switch part {
        case .mentor: return .allowed
        case .reviewer: return stage <= .selection ? .allowed : .refused(.outsideStage(.selection))
        case .member: return stage == .call ? .allowed : .refused(.outsideStage(.call))
        }
    }
}
