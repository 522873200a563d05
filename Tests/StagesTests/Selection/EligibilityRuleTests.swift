import Domain
import Stages
import TestKit
import Testing

struct EligibilityRuleTests {
    private let sentence = "The call is for organisations whose own grant runs for at least half a year longer."

    @Test func `whoever does not meet a rule reads why before sending, may change it, and the convener decides`()
        async throws
    {
        try await House.withMail(.call) { house in
            let applicant = try await house.browser()
            let address = try await house.begun(by: applicant)
            #expect(try await !applicant.get(address).body.contains(sentence))
            var short = wholeApplication
            short["grant_ends"] = "2026-04-01"
            #expect(try await applicant.send(address, short).status == 303)
            #expect(try await applicant.get(address).body.contains(sentence))
            var longer = wholeApplication
            longer["revision"] = "1"
            #expect(try await applicant.send(address, longer).status == 303)
            #expect(try await !applicant.get(address).body.contains(sentence))
            short["revision"] = "2"
            #expect(try await applicant.send(address, short).status == 303)
            #expect(try await applicant.send(address + "/send").status == 303)
            let convener = try await house.browser(as: .convener)
            let dossier = try await house.dossier("Green Fields")
            let page = try await convener.get(dossier).body
            #expect(page.contains("By the rules of the call: not eligible") && page.contains(sentence))
            #expect(page.contains("Eligibility is open"))
            try await house.run("UPDATE network SET stage = 'selection' WHERE id = \(house.groove())")
            let form = try await convener.get(dossier + "/eligibility").body
            #expect(form.contains("value=\"ineligible\" checked") && form.contains(sentence))
            #expect(
                try await convener.send(
                    dossier + "/eligibility", ["eligibility": "eligible", "reason": "It is being renewed."]
                ).status == 303)
            #expect(try await !convener.get(dossier).body.contains("By the rules of the call: not eligible"))
        }
    }

    @Test func `confidential answers say so to whoever writes them`() async throws {
        try await House.withMail(.call) { house in
            let applicant = try await house.browser()
            let address = try await house.begun(by: applicant)
            #expect(
                try await applicant.get(address).body.contains(
                    "Confidential: read only by people who have no conflict of interest."))
        }
    }
}
