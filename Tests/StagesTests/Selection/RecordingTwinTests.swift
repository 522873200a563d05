import Domain
import Stages
import Storage
import TestKit
import Testing

/// The record tells nothing to those who must not know.
struct RecordingTwinTests {
    private static let chf = "CHF International"

    @Test func `a reviewer learns nothing of another's dissent, nor of what a decision rested on`() async throws {
        try await TwinWorld(viewer: .part(.reviewer), staysBlind: false) { _, acts in
            try await acts.name("Rita", [.reviewer])
            try await acts.act(EnterPhase(.reading), as: .convener)
            try await acts.act(EnterPhase(.discussion), as: .convener)
            try await acts.review("Practical Action", by: acts.person("Rita"), scored: 4)
        } hide: { house, acts in
            let action = try await house.candidate("Practical Action")
            try await acts.act(RecordDissent(on: action, because: "No."), as: acts.person("Rita"))
            try await acts.act(DecideCandidate(action, .invite, because: "Yes."), as: .convener)
        }.expectAlike()
    }

    @Test func `a convener with a conflict learns nothing of the candidate from the record`() async throws {
        try await TwinWorld(viewer: .part(.convener)) { _, acts in
            try await acts.name("Dora", [.deputy])
            try await acts.act(NameTie(to: .organisation, "CARE", because: "Mine."), as: .convener)
            try await acts.act(EnterPhase(.reading), as: .convener)
            try await acts.act(EnterPhase(.discussion), as: .convener)
        } hide: { house, acts in
            let care = try await house.candidate("CARE")
            try await acts.act(DecideCandidate(care, .decline, because: "No."), as: acts.person("Dora"))
        }.expectAlike()
    }
}
