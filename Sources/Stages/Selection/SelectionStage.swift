import Domain
import Words

/// The call and the selection: who comes to the table.
enum SelectionStage {
    static let part = StagePart(
        migrations: SelectionSchema.migrations + SightSchema.migrations + [
            AssignmentSchema.migration, CalibrationSchema.migration, ReviewSchema.migration, CohortSchema.migration,
            VisitSchema.migration, OfflineSchema.migration, MeetingSchema.migration, InterviewSchema.migration,
        ] + RecordingSchema.migrations + [
            LetterSchema.migration, AppealSchema.migration, ErasureSchema.migration, MeetingSchema.times,
            TieSchema.migration, InterviewSchema.hours, TieSchema.declarations, SealingSchema.migration,
        ],
        doors: SelectionRoutes.add,
        chapters: [
            Chapter(.call, say("Call"), since: .call, stop: .call),
            Chapter(.candidates, say("Candidates"), since: .call, stop: .selection) { CandidateSight.isFor($0) },
        ],
        waiting: { try SelectionWaiting($0).list() },
        letters: { kind, event, scene in try SelectionLetters(scene).letters(kind, event) },
        longWork: { kind, event in
            switch kind {
            case .assignmentAsked:
                AssignmentWork(network: event.network, proposal: ID(rawValue: event.subject))
            case .calibrationAsked:
                CalibrationWork(network: event.network, table: ID(rawValue: event.subject))
            case .interviewsAsked:
                InterviewWork(network: event.network, proposal: ID(rawValue: event.subject))
            case .cohortAsked, .drawAsked: CohortWork(network: event.network, cohort: ID(rawValue: event.subject))
            default: nil
            }
        },
        hearable: { try SelectionStore($0).hearable() },
        broken: { try SelectionInvariants($0).broken() },
        sights: { [SightLine(say("Applications and their scores"), CandidateSight.isFor($0))] },
        keepsFiles: { try SelectionStore.files($1, keptIn: $0) + SelectionStore.visitFiles($1, keptIn: $0) })
}
