/// Who may put off the end of a network: a convener asks with a reason, and the sponsor has the word.
package struct Extending: Sendable {
    package let stage: Stage
    package let ends: Day?
    /// The day asked for, while the sponsor has not answered.
    package let asked: Day?

    package init(stage: Stage, ends: Day?, asked: Day?) {
        self.stage = stage
        self.ends = ends
        self.asked = asked
    }

    package func verdictOnAsking(by actor: Actor) -> Verdict {
        if let refusal = inTime.refusal { return .refused(refusal) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if asked != nil {
            return .refused(
                Refusal("extensionAsked", say("A later end is asked for already. The sponsor's answer comes first.")))
        }
        return .allowed
    }

    package func verdict(on until: Day, today: Day) -> Verdict {
        if let ends, until > ends, until > today { return .allowed }
        return .refused(Refusal("notLater", say("The new end must come after the present one, and after today.")))
    }

    package func verdictOnAnswering(by actor: Actor) -> Verdict {
        if let refusal = inTime.refusal { return .refused(refusal) }
        if !actor.holds(.sponsor) { return .refused(.only(.sponsor)) }
        if asked == nil {
            return .refused(Refusal("nothingAsked", say("No later end is asked for. A convener asks for it first.")))
        }
        return .allowed
    }

    private var inTime: Verdict {
        if stage == .closed { return .refused(.readOnly) }
        return stage < .active || ends == nil ? .refused(.outsideStage(.active)) : .allowed
    }
}
