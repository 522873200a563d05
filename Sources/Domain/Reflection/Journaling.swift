/// Who keeps a learning journal, and what may still change in an entry.
package struct Journaling: Sendable {
    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    package func verdict(for actor: Actor) -> Verdict {
        Working.verdict(at: stage, for: actor)
    }

    /// What others may have read cannot be taken back from them.
    package func verdict(onSharingWith audience: JournalEntry.Audience, after before: JournalEntry.Audience?) -> Verdict
    {
        guard let before, audience < before else { return .allowed }
        return .refused(
            Refusal("alreadyShared", say("Others may have read this entry already; its audience can only grow.")))
    }
}
