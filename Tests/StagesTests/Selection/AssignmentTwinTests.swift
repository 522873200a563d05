import Domain
import Stages
import Storage
import TestKit
import Testing

/// What is worked out from candidates tells nothing of those that somebody must not know of.
struct AssignmentTwinTests {
    private static let terms = AssignmentTerms(reviewsEach: 1, least: 0, most: 4)

    @Test func `a convener with a conflict learns nothing of the candidate from proposals and calibrations`()
        async throws
    {
        try await TwinWorld(viewer: .part(.convener)) { house, acts in
            try await acts.act(NameTie(to: .organisation, "CARE", because: "Mine."), as: .convener)
            try await acts.act(AskForAssignment(Self.terms), as: .convener)
            try await acts.act(CalibrateScores(), as: .convener)
        } hide: { house, _ in
            let care = try await house.candidate("CARE")
            try await house.run("UPDATE candidate_score SET score = 1 WHERE candidate_id = \(care)")
            try await house.run("UPDATE candidate SET withdrawn_at = 7 WHERE id = \(care)")
        }.expectAlike()
    }

    @Test func `a reviewer learns nothing of proposals and calibrations`() async throws {
        try await TwinWorld(viewer: .part(.reviewer)) { _, _ in
        } hide: { _, acts in
            try await acts.act(AskForAssignment(Self.terms), as: .convener)
            try await acts.act(CalibrateScores(), as: .convener)
        }.expectAlike()
    }
}
