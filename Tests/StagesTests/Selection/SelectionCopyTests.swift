import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

struct SelectionCopyTests {
    private static let place = "/networks/groove/candidates/copy"

    @Test func `an applicant takes away the own application with everything in it, and nothing that is hidden`()
        async throws
    {
        try await House.withMail(.invitation) { house in
            let id = try await house.candidate("River Road Partners")
            let digest = try house.stored("A budget.")
            try await house.run(
                """
                INSERT INTO application_file (id, network_id, candidate_id, question, name, type, digest, size, added_at)
                SELECT 78, network_id, id, 'attachments', 'budget.txt', 'text/plain', \(digest), 9, 1
                FROM candidate WHERE id = \(id)
                """)
            let secret = try await house.steadyLink(to: id, in: house.groove())
            let applicant = try await house.browser()
            #expect(try await applicant.get("/applications/\(secret)").body.contains("/applications/\(secret)/copy"))
            let copy = try await applicant.get("/applications/\(secret)/copy")
            #expect(copy.status == 200 && copy.headers["content-type"] == "application/zip")
            for text in [
                "application.html", "application.json", "files/1-budget.txt", "A budget.", "River Road Partners",
            ] {
                #expect(copy.body.contains(text), "\(text)")
            }
            #expect(copy.body.contains("Four seats are too few"))
            #expect(!copy.body.contains("Tomasz"))
            #expect(try await applicant.get("/applications/none/copy").status == 404)
        }
        try await House.at(.selection) { house in
            try await house.perform(
                DecideCandidate(house.candidate("Practical Action"), .decline, because: "Hidden still."),
                as: house.cast[.convener])
            let secret = try await house.steadyLink(to: house.candidate("Practical Action"), in: house.groove())
            let copy = try await house.browser().get("/applications/\(secret)/copy").body
            #expect(copy.contains("Practical Action") && !copy.contains("Hidden still."))
        }
    }

    @Test func `a redacted copy names nobody, and tells of an own application what its applicant knows`() async throws {
        try await House.at(.selection) { house in
            let acts = Acts(house, house.setting)
            try await acts.name("Dora", [.deputy])
            try await house.run(
                """
                UPDATE membership SET organisation_id = (SELECT organisation_id FROM candidate WHERE organisation = 'CARE')
                WHERE network_id = \(house.groove()) AND person_id = \(house.cast[.convener])
                """)
            try await acts.act(
                DecideCandidate(house.candidate("CARE"), .invite, because: "Yes."), as: acts.person("Dora"))
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.get("/networks/groove/candidates").body.contains(Self.place))
            let copy = try await convener.get(Self.place).body
            for hidden in ["CARE", "Practical Action", "Tomasz", "Amina", "riverroad", "Says what should change"] {
                #expect(!copy.contains(hidden), "\(hidden)")
            }
            #expect(copy.contains("\"R0001\"") && copy.contains("\"C0001\"") && copy.contains("\"own1\""))
            let own = copy.split(separator: "\"own1\"").last.map(String.init) ?? ""
            #expect(!own.prefix(60).contains("invite"))
            for part in [Cast.Part.reviewer, .sponsor, .facilitator, .stranger] {
                #expect(try await house.browser(as: part).get(Self.place).status == 404, "\(part)")
            }
        }
    }
}
