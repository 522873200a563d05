/// Who may answer a reflective question: those who were asked, once.
package struct AnsweringQuestion: Sendable {
    package let stage: Stage
    package let isAsked: Bool
    package let hasAnswered: Bool

    package init(stage: Stage, isAsked: Bool, hasAnswered: Bool) {
        self.stage = stage
        self.isAsked = isAsked
        self.hasAnswered = hasAnswered
    }

    package var verdict: Verdict {
        let working = Working.verdict(at: stage)
        if !working.isAllowed { return working }
        if !isAsked { return .refused(Refusal("notAsked", say("Only those who were asked can answer."))) }
        if hasAnswered {
            return .refused(
                Refusal(
                    "alreadyAnswered",
                    say("You have answered. Answers stand as they were given, since others have read them.")))
        }
        return .allowed
    }
}
