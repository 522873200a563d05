/// When a network may go on to its next stage. It cannot leave design without an end: a network is finite.
package struct Advancing: Sendable {
    package let stage: Stage
    package let ends: Day?
    package let hasSunset: Bool
    package let hasPublishedCharter: Bool
    package let today: Day

    package init(stage: Stage, ends: Day?, hasSunset: Bool, hasPublishedCharter: Bool, today: Day) {
        self.stage = stage
        self.ends = ends
        self.hasSunset = hasSunset
        self.hasPublishedCharter = hasPublishedCharter
        self.today = today
    }

    package func verdict(for actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        guard stage == .design else {
            return .refused(
                Refusal("leftDesign", say("The network has left design. Its life goes forward only, never back.")))
        }
        guard let ends else {
            return .refused(Refusal("noEnd", say("A network is finite: give it an end date in the charter first.")))
        }
        let end = Chartering.verdict(ends: ends, today: today)
        if !end.isAllowed { return end }
        if !hasSunset {
            return .refused(
                Refusal(
                    "noSunset", say("Write in the charter how the network ends and who keeps what; then it can go on."))
            )
        }
        if !hasPublishedCharter {
            return .refused(
                Refusal("noCharter", say("Publish the charter first, so that everybody knows what they join.")))
        }
        return .allowed
    }
}
