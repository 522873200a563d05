import Domain
import Words

/// The call and the selection: who comes to the table.
enum SelectionStage {
    static let part = StagePart(
        migrations: SelectionSchema.migrations, doors: SelectionRoutes.add,
        chapters: [
            Chapter(.call, say("Call"), since: .call, stop: .call),
            Chapter(.candidates, say("Candidates"), since: .call, stop: .selection) { CandidateSight($0) != nil },
        ],
        waiting: { try SelectionWaiting($0).list() },
        letters: { kind, event, scene in try SelectionLetters(scene).letters(kind, event) },
        broken: { try SelectionInvariants($0).broken() }, keepsFiles: { try SelectionStore.files($1, keptIn: $0) })
}
