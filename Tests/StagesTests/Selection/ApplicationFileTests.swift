import Domain
import Stages
import TestKit
import Testing

struct ApplicationFileTests {
    private func body(_ fields: [String: String], file: String, _ content: String, _ token: String) -> String {
        fields.merging(["form_token": token]) { $1 }.map {
            "--edge\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n"
        }.joined()
            + "--edge\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"\(file)\"\r\n"
            + "Content-Type: text/csv\r\n\r\n\(content)\r\n--edge--\r\n"
    }

    private func hand(
        _ fields: [String: String], _ file: String, _ content: String, to address: String, by applicant: Browser
    ) async throws -> Reply {
        try await applicant.send(
            raw: body(fields, file: file, content, try await applicant.formToken()),
            type: "multipart/form-data; boundary=edge", to: address)
    }

    @Test func `a file is kept in the draft at once, even when something else is wrong`() async throws {
        try await House.withMail(.call) { house in
            let applicant = try await house.browser()
            let address = try await house.begun(by: applicant)
            var wrong = wholeApplication
            wrong["staff"] = "many"
            let back = try await hand(wrong, "budget.csv", "line,sum", to: address, by: applicant)
            #expect(back.status == 422)
            #expect(back.body.contains("Kept already: budget.csv.") && back.body.contains("Our worst year."))
            #expect(try await applicant.get(address).body.contains("budget.csv"))
            let again = try await hand(wholeApplication, "budget.csv", "line,sum", to: address, by: applicant)
            #expect(again.status == 303)
            let page = try await applicant.get(address).body
            #expect(page.matches(of: /class="title" href="[^"]*">budget\.csv/).count == 1)
        }
    }

    @Test func `a file that is not taken loses nothing of what came with it`() async throws {
        try await House.withMail(.call) { house in
            let applicant = try await house.browser()
            let address = try await house.begun(by: applicant)
            let back = try await hand(wholeApplication, "virus.exe", "MZ", to: address, by: applicant)
            #expect(back.status == 422)
            #expect(back.body.contains("Files ending in “exe” are not taken.") && back.body.contains("Our worst year."))
        }
    }

    @Test func `nothing is kept in an application that was sent`() async throws {
        try await House.withMail(.call) { house in
            let applicant = try await house.browser()
            let address = try await house.begun(by: applicant)
            #expect(try await applicant.send(address, wholeApplication).status == 303)
            #expect(try await applicant.send(address + "/send").status == 303)
            let late = try await hand(["revision": "1"], "late.csv", "a,b", to: address, by: applicant)
            #expect(late.status != 303)
            #expect(try await !applicant.get(address).body.contains("late.csv"))
        }
    }
}
