import Foundation
import TestKit
import Testing

struct PublishCharterTests {
    @Test func `people accept what changed, and only that`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let sponsor = try await house.browser(as: .sponsor)
            #expect(try await sponsor.send("/networks/groove/charter/accept").status == 303)
            #expect(try await !sponsor.get("/networks/groove/charter").body.contains("New or changed"))
            let twice = try await sponsor.send("/networks/groove/charter/accept")
            #expect(twice.status == 409 && twice.body.contains("You have accepted the charter as it stands."))

            // A draft asks nobody for anything; publishing it asks for the sections that differ.
            var fields = try await house.charterFields()
            let written = try await convener.get("/networks/groove/charter/text").body
            for name in ["purpose", "scope", "cadence", "decisions", "confidentiality", "outputs", "licence", "sunset"]
            {
                let pattern = try Regex("name=\"\(name)\"[^>]*>([^<]*)</textarea>")
                let value = written.firstMatch(of: pattern)?.output[1].substring.map(String.init) ?? ""
                fields[name] = value.replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing(
                    "&amp;", with: "&")
            }
            fields["cadence"] = "A call every fortnight."
            #expect(try await convener.send("/networks/groove/charter/text", fields).status == 303)
            #expect(try await !sponsor.get("/networks/groove/charter").body.contains("New or changed"))
            #expect(try await convener.send("/networks/groove/charter/publish").status == 303)
            let page = try await sponsor.get("/networks/groove/charter").body
            #expect(page.components(separatedBy: "New or changed").count == 2)
            #expect(try await sponsor.send("/networks/groove/charter/accept").status == 303)
            #expect(
                try await house.events(house.groove()).suffix(3) == [
                    "charter.written", "charter.published", "charter.accepted",
                ])
            let version = try await sponsor.get("/networks/groove/charter/versions/2").body
            #expect(version.contains("fortnight") && !version.contains("Fund-raising"))
            #expect(try await sponsor.get("/networks/groove/charter/versions/3").status == 404)
        }
    }

    @Test func `without a change there is nothing to publish, and only conveners publish`() async throws {
        try await House.at(.design) { house in
            let again = try await house.browser(as: .convener).send("/networks/groove/charter/publish")
            #expect(again.status == 409 && again.body.contains("Nothing has changed since the last version."))
            let reviewer = try await house.browser(as: .reviewer).send("/networks/groove/charter/publish")
            #expect(reviewer.status == 409 && reviewer.body.contains("Only conveners can do this."))
        }
    }
}
