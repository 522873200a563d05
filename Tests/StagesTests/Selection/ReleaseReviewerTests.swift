import Stages
import TestKit
import Testing

struct ReleaseReviewerTests {
    @Test func `a convener releases a reviewer, who sees the candidate no more; it leaves exactly this event`()
        async throws
    {
        try await House.at(.selection) { house in
            let dossier = try await house.dossier("CHF International")
            let release = dossier + "/reviewers/\(house.cast[.reviewer])/release"
            let reviewer = try await house.browser(as: .reviewer)
            #expect(try await reviewer.get(dossier).status == 200)
            let before = try await house.events(house.groove())
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.send(release).status == 303)
            #expect(try await house.events(house.groove()) == before + ["reviewer.released"])
            #expect(try await reviewer.get(dossier).status == 404)
            #expect(try await !reviewer.get("/networks/groove/candidates").body.contains("CHF International"))
            #expect(try await convener.send(release).status == 404)
        }
    }

    @Test func `nobody else does: not the reviewer, not the facilitator, not whoever may not know of the candidate`()
        async throws
    {
        try await House.at(.selection) { house in
            let release =
                try await house.dossier("CHF International") + "/reviewers/\(house.cast[.reviewer])/release"
            let before = try await house.events(house.groove())
            let own = try await house.browser(as: .reviewer).send(release)
            #expect(own.status == 409 && own.body.contains("Only conveners can do this."))
            for part in [Cast.Part.facilitator, .sponsor, .careMember, .stranger] {
                #expect(try await house.browser(as: part).send(release).status == 404, "\(part)")
            }
            #expect(try await house.browser().send(release).status == 401)
            #expect(try await house.events(house.groove()) == before)
        }
    }
}
