import Domain
import Followers
import Logging
import Stages
import Storage
import TestKit
import Testing

struct ApplicationTests {
    private let whole = wholeApplication

    private func link(to email: String, _ house: House) async throws -> String { try await house.mailedLink(to: email) }

    private func house(_ stage: Stage, _ test: @Sendable (House) async throws -> Void) async throws {
        try await House.withMail(stage, test)
    }

    @Test func `anyone begins with an address, keeps the draft again and again, and sends it`() async throws {
        try await house(.call) { house in
            let applicant = try await house.browser()
            let begun = try await applicant.send("/networks/groove/call/begin", ["email": "ruth@greenfields.example"])
            #expect(begun.location == "/networks/groove/call/begun")
            let address = try await link(to: "ruth@greenfields.example", house)
            let before = try await house.events(house.groove())
            var half = whole
            half["interest"] = ""
            #expect(try await applicant.send(address, half).location == address + "?kept=draft")
            #expect(try await applicant.get(address).body.contains("Our worst year."))
            let incomplete = try await applicant.send(address + "/send")
            #expect(incomplete.status == 409)
            #expect(
                incomplete.body.contains("“Interest”"))
            var rest = whole
            rest["revision"] = "1"
            #expect(try await applicant.send(address, rest).status == 303)
            #expect(try await house.events(house.groove()) == before)
            #expect(try await applicant.send(address + "/send").status == 303)
            #expect(try await house.events(house.groove()) == before + ["application.sent"])
            let page = try await applicant.get(address)
            #expect(page.body.contains("Sent and received."))
            #expect(try await applicant.send(address, rest).status == 409)
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let receipt = try await link(to: "ruth@greenfields.example", house)
            #expect(receipt != address)
            #expect(try await applicant.get(receipt).status == 200)
        }
    }

    @Test func `two who write at once: the second is told, and keeps what they typed`() async throws {
        try await house(.call) { house in
            let applicant = try await house.browser()
            _ = try await applicant.send("/networks/groove/call/begin", ["email": "ruth@greenfields.example"])
            let address = try await link(to: "ruth@greenfields.example", house)
            #expect(try await applicant.send(address, whole).status == 303)
            var second = whole
            second["vision"] = "Another picture."
            let reply = try await applicant.send(address, second)
            #expect(reply.status == 409)
            #expect(reply.body.contains("Another picture."))
            #expect(reply.body.contains("From the text as it stands to yours"))
            // Whoever has seen both may keep theirs: the form carries the present mark.
            second["revision"] = "1"
            #expect(try await applicant.send(address, second).status == 303)
        }
    }

    @Test func `attachments are added, downloaded with a safe type, and removed`() async throws {
        try await house(.call) { house in
            let applicant = try await house.browser()
            _ = try await applicant.send("/networks/groove/call/begin", ["email": "ruth@greenfields.example"])
            let address = try await link(to: "ruth@greenfields.example", house)
            let token = try await applicant.formToken()
            var body = ["form_token": token, "revision": "0"].map {
                "--edge\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n"
            }.joined()
            body += "--edge\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"budget.csv\"\r\n"
            body += "Content-Type: text/html\r\n\r\nline,sum\r\nstaff,3\r\n--edge--\r\n"
            let kept = try await applicant.send(raw: body, type: "multipart/form-data; boundary=edge", to: address)
            #expect(kept.status == 303)
            let page = try await applicant.get(address)
            let file = page.body.firstMatch(of: /\/applications\/\w+\/files\/\w+/).map { String($0.0) } ?? "/no-file"
            let download = try await applicant.get(file)
            #expect(download.body == "line,sum\r\nstaff,3")
            #expect(download.headers["content-type"] == "text/csv")
            #expect(download.headers["content-disposition"]?.hasPrefix("attachment;") == true)
            #expect(try await applicant.send(file + "/remove").status == 303)
            #expect(try await applicant.get(file).status != 200)
        }
    }

    @Test func `after the deadline nothing is sent, and no application begun`() async throws {
        try await house(.call) { house in
            let applicant = try await house.browser()
            _ = try await applicant.send("/networks/groove/call/begin", ["email": "ruth@greenfields.example"])
            let address = try await link(to: "ruth@greenfields.example", house)
            #expect(try await applicant.send(address, whole).status == 303)
            house.clock.advance(days: 21)
            let late = try await applicant.send(address + "/send")
            #expect(late.status == 409)
            #expect(late.body.contains("Nothing can be sent any more."))
            #expect(
                try await applicant.send("/networks/groove/call/begin", ["email": "late@example.org"]).status == 409)
        }
    }

    @Test func `a deadline is told by the applicant's own clock, and what happened is listed`() async throws {
        try await house(.call) { house in
            let applicant = try await house.browser()
            let begun = ["email": "ruth@greenfields.example", "time_zone": "Asia/Dhaka"]
            #expect(try await applicant.send("/networks/groove/call/begin", begun).status == 303)
            let address = try await link(to: "ruth@greenfields.example", house)
            let page = try await applicant.get(address).body
            #expect(page.contains("Sunday 22 March 2026, 23:59 (UTC)") || page.contains("23:59 (GMT)"))
            #expect(page.contains("By your clock: Monday 23 March 2026, 05:59 (Asia/Dhaka)"))
            #expect(page.contains("30 minutes after that"))
            #expect(try await applicant.send(address + "/clock", ["time_zone": "Nowhere"]).status == 422)
            #expect(try await applicant.send(address + "/clock", ["time_zone": "Africa/Nairobi"]).status == 303)
            #expect(try await applicant.get(address).body.contains("02:59 (Africa/Nairobi)"))
            #expect(try await applicant.send(address, whole).status == 303)
            #expect(try await applicant.send(address + "/send").status == 303)
            let sent = try await applicant.get(address).body
            for step in ["Begun", "Kept last", "Sent and received; a receipt went out by mail"] {
                #expect(sent.contains(step))
            }
        }
    }

    @Test func `in the stated grace it is still taken, and not a minute longer`() async throws {
        try await house(.call) { house in
            let applicant = try await house.browser()
            let address = try await house.begun(by: applicant)
            #expect(try await applicant.send(address, whole).status == 303)
            // Nine o'clock on 2 March; the call closes on 22 March at 23:59, with thirty minutes of grace.
            house.clock.advance(seconds: 20 * 86_400 + 15 * 3600 + 29 * 60 + 59)
            var again = whole
            again["revision"] = "1"
            #expect(try await applicant.send(address, again).status == 303)
            house.clock.advance(seconds: 1)
            #expect(try await applicant.send(address + "/send").status == 409)
            #expect(try await applicant.get(address).body.contains("Our worst year."))
        }
    }

    @Test func `whoever sent it may withdraw it; a link nobody mailed opens nothing`() async throws {
        try await house(.call) { house in
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let applicant = try await house.browser()
            let address = try await link(to: "samuel@chf.example", house)
            let before = try await house.events(house.groove())
            #expect(try await applicant.get(address).body.contains("href=\"\(address)/withdraw\""))
            #expect(try await applicant.send(address + "/withdraw").status == 422)
            #expect(try await house.events(house.groove()) == before)
            #expect(try await applicant.send(address + "/withdraw", ["sure": "yes"]).status == 303)
            #expect(try await applicant.get(address).body.contains("You withdrew this application."))
            #expect(try await house.events(house.groove()) == before + ["application.withdrawn"])
            #expect(try await applicant.get("/applications/abcdefghijklmnopqrstuvwxyz234567").status == 404)
            #expect(
                try await house.browser(as: .convener).get("/applications/abcdefghijklmnopqrstuvwxyz234567").status
                    == 404)
        }
    }
}
