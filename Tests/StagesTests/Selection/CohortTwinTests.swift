import Domain
import Stages
import Storage
import TestKit
import Testing

/// What is worked out of a cohort tells nothing of candidates that somebody must not know of.
struct CohortTwinTests {
    @Test func `a convener with a conflict learns nothing of the candidate from cohorts, rules and rates`() async throws
    {
        try await TwinWorld(viewer: .part(.convener)) { house, acts in
            try await acts.name("Dora", [.deputy])
            try await acts.act(NameTie(to: .organisation, "CARE", because: "Mine."), as: .convener)
            try await acts.act(StateCohortTerms(CohortTerms(seats: 1)), as: .convener)
            try await acts.act(StateQuota(of: .language("en"), least: 0, most: 1), as: .convener)
            try await acts.act(AskForCohort(), as: .convener)
            try await acts.act(RecordSeed("1 2 3"), as: .convener)
        } hide: { house, acts in
            let care = try await house.candidate("CARE")
            let dora = try await acts.person("Dora")
            try await acts.act(StateCohortRule(.must, care, because: "It hosts us."), as: dora)
            try await house.run("UPDATE candidate_score SET score = 1 WHERE candidate_id = \(care)")
            try await house.run("UPDATE candidate SET language = 'fr', decision = NULL WHERE id = \(care)")
            try await house.run(
                "UPDATE application_answer SET text = 'Asia' WHERE candidate_id = \(care) AND question = 'region'")
        }.expectAlike()
    }

    @Test func `a reviewer learns nothing of cohorts, seeds and what became of them`() async throws {
        try await TwinWorld(viewer: .part(.reviewer)) { _, _ in
        } hide: { house, acts in
            try await acts.act(StateCohortTerms(CohortTerms(seats: 1)), as: .convener)
            try await acts.act(StateQuota(of: .language("en"), least: 0, most: 1), as: .convener)
            try await acts.act(
                StateCohortRule(.must, house.candidate("Practical Action"), because: "It hosts us."), as: .convener)
            try await acts.act(RecordSeed("1 2 3"), as: .convener)
            try await acts.act(AskForCohort(), as: .convener)
        }.expectAlike()
    }
}
