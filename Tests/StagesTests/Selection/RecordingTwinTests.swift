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

    @Test func `a second reader learns nothing of what the panel wrote`() async throws {
        let river = "River Road Partners"
        try await TwinWorld(viewer: .part(.reviewer), stage: .invitation) { house, acts in
            try await acts.name("Rita", [.reviewer])
            try await house.run("UPDATE call_version SET appeal_days = 14")
            try await acts.apply(LodgeAppeal(because: "Read it again."), for: river)
            let id = try await house.candidate(river)
            try await acts.act(NameSecondReader(house.cast[.reviewer], for: id), as: .convener)
            try await acts.act(DeclareInterests(on: id, isConflict: false, ties: ""), as: .reviewer)
        } hide: { house, acts in
            try await house.hasScored(acts.person("Rita"), house.candidate(river), 1)
        }.expectAlike()
    }

    @Test func `a reviewer learns nothing of an appeal, its second reader or its answer`() async throws {
        try await TwinWorld(viewer: .part(.reviewer), stage: .invitation) { house, acts in
            try await acts.name("Rita", [.reviewer])
            try await house.run("UPDATE call_version SET appeal_days = 14")
        } hide: { house, acts in
            let river = "River Road Partners"
            let id = try await house.candidate(river)
            try await acts.apply(LodgeAppeal(because: "Read it again."), for: river)
            try await acts.act(NameSecondReader(acts.person("Rita"), for: id), as: .convener)
            try await acts.act(
                DeclareInterests(on: id, isConflict: false, ties: ""), as: acts.person("Rita"))
            try await acts.act(AnswerAppeal(.reserve, on: id, because: "It counts."), as: acts.person("Rita"))
        }.expectAlike()
    }

    @Test func `a reviewer and an applicant learn nothing of sentences accepted for letters`() async throws {
        for viewer in [TwinWorld.Viewer.part(.reviewer), .applicant("Practical Action")] {
            try await TwinWorld(viewer: viewer) { _, _ in
            } hide: { house, acts in
                let action = try await house.candidate("Practical Action")
                try await acts.act(
                    AcceptSentence("Says whom it is for.", on: .init(rawValue: "vision"), of: action), as: .convener)
            }.expectAlike()
        }
    }
}
