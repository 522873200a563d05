import Domain
import Stages
import Storage
import TestKit
import Testing

struct OfflineTests {
    private static let place = "/networks/groove/reviewing/offline"
    private static let chf = "CHF International"

    private static func declared(_ house: House) async throws -> Browser {
        let reviewer = try await house.browser(as: .reviewer)
        _ = try await reviewer.send(house.dossier(chf) + "/interests", ["conflict": "none"])
        return reviewer
    }

    /// The form with cells of some lines of CHF filled in: by criterion, the five columns.
    private static func filled(_ form: String, _ id: String, _ cells: [String: String]) -> String {
        form.split(separator: "\r\n").map { line in
            for (key, values) in cells where line.contains(",\(key),") {
                guard line.hasPrefix("score,\(id),") || line.hasPrefix("review,\(id),") else { continue }
                return String(line).replacing(/,,,,,,,(?=[0-9a-f]{16},)/, with: ",,\(values),")
            }
            return String(line)
        }.joined(separator: "\r\n")
    }

    private static func send(_ csv: String, _ browser: Browser) async throws -> Reply {
        let body = """
            --edge\r\nContent-Disposition: form-data; name="form_token"\r\n\r\n\(try await browser.formToken())\r
            --edge\r\nContent-Disposition: form-data; name="file"; filename="reviews.csv"\r
            Content-Type: text/csv\r\n\r\n\(csv)\r\n--edge--\r\n
            """
        return try await browser.send(raw: body, type: "multipart/form-data; boundary=edge", to: place)
    }

    /// - Returns: where it is shown.
    private static func upload(_ csv: String, _ browser: Browser) async throws -> String {
        let reply = try await send(csv, browser)
        #expect(reply.status == 303, "\(reply.body.suffix(600))")
        return reply.location ?? "/nowhere"
    }

    private static func take(_ page: String, _ browser: Browser, _ choices: [String: String] = [:]) async throws
        -> Reply
    {
        let shown = try await browser.get(page)
        let seen = shown.body.firstMatch(of: /name="seen" value="([^"]+)"/).map { String($0.1) } ?? ""
        return try await browser.send(page + "/take", choices.merging(["seen": seen]) { $1 })
    }

    private static let whole = [
        "vision": "4,Clear enough,,,", "interest": "3,Some,,,", "commitment": "abstain,Cannot tell,,,",
        "sharing": "5,Openly,Two value chains we left,application,", "value": "2,Little new,,,",
        "confidence": ",,,,high",
    ]

    @Test func `a form is taken along, filled in, brought back, looked at and written at once`() async throws {
        try await House.at(.selection) { house in
            let reviewer = try await Self.declared(house)
            let id = try await house.candidate(Self.chf).description
            let form = try await reviewer.get(Self.place + "/form")
            #expect(form.headers["content-type"]?.hasPrefix("text/csv") == true)
            #expect(form.body.contains("Two value chains we left"))
            #expect(form.body.contains("Wishes for its own organisation only"))
            let before = try await house.events(house.groove())
            let page = try await Self.upload(Self.filled(form.body, id, Self.whole), reviewer)
            #expect(try await house.events(house.groove()) == before)
            let shown = try await reviewer.get(page)
            #expect(shown.body.contains("What it changes"))
            #expect(shown.body.contains("Clear enough"))
            #expect(!shown.body.contains("Lines that cannot be taken"))
            #expect(try await Self.take(page, reviewer).status == 303)
            #expect(try await house.events(house.groove()) == before + ["reviews.taken"])
            let dossier = try await house.browser(as: .convener).get(house.dossier(Self.chf))
            #expect(dossier.body.contains("Clear enough"))
            #expect(dossier.body.contains("abstains"))
            #expect(dossier.body.contains("Very sure"))
            #expect(try await reviewer.get(page).body.contains("taken in already"))
        }
    }

    @Test func `what is wrong is said with its line, and the rest becomes a draft`() async throws {
        try await House.at(.selection) { house in
            let reviewer = try await Self.declared(house)
            let id = try await house.candidate(Self.chf).description
            let form = try await reviewer.get(Self.place + "/form").body
            let cells = Self.whole.merging([
                "vision": "7,Too much,,,", "sharing": "5,Openly,Nobody wrote this,application,",
                "interest": "3,Some,,somewhere,", "confidence": ",,,,quite",
            ]) { $1 }
            let page = try await Self.upload(Self.filled(form, id, cells), reviewer)
            let shown = try await reviewer.get(page)
            for text in [
                "column score:", "A score is 1, 2, 3, 4 or 5, or the word abstain.", "column quote:",
                "These words do not stand in the application", "column quote_from:", "column confidence:",
            ] {
                #expect(shown.body.contains(text), "\(text)")
            }
            #expect(try await Self.take(page, reviewer).status == 303)
            #expect(try await reviewer.get(house.dossier(Self.chf) + "/scores").body.contains("Little new"))
            #expect(
                try await !house.browser(as: .convener).get(house.dossier(Self.chf)).body.contains("Little new"))
        }
    }

    @Test func `what was written meanwhile is shown beside it, and nothing is overwritten without a choice`()
        async throws
    {
        try await House.at(.selection) { house in
            let reviewer = try await Self.declared(house)
            let candidate = try await house.candidate(Self.chf)
            let form = try await reviewer.get(Self.place + "/form").body
            let dossier = try await house.dossier(Self.chf)
            #expect(try await reviewer.send(dossier + "/scores", fullMarks).status == 303)
            let page = try await Self.upload(Self.filled(form, candidate.description, Self.whole), reviewer)
            let shown = try await reviewer.get(page)
            #expect(shown.body.contains("Changed in both places"))
            #expect(shown.body.contains("Because of vision"))
            #expect(try await Self.take(page, reviewer).status == 422)
            let pieces = ["vision", "interest", "commitment", "sharing", "value", "confidence"]
            let choices = pieces.reduce(into: [String: String]()) {
                $0["\(candidate)_\($1)"] = $1 == "vision" ? "file" : "standing"
            }
            #expect(try await Self.take(page, reviewer, choices).status == 303)
            let after = try await house.browser(as: .convener).get(dossier)
            #expect(after.body.contains("Clear enough"))
            #expect(after.body.contains("Because of interest"))
            #expect(!after.body.contains("Little new"))
            let audit = try await SelectionAudit(house.setting).report(on: "groove")
            #expect(audit.faults == [])
            #expect(audit.text.contains("Changes of score: 2"))
            #expect(audit.text.contains("replaced: vision 4 Because of vision"))
        }
    }

    @Test func `the form asks as often for three candidates as for thirty, handed out and brought back`() async throws {
        try await House.at(.selection) { house in
            let reviewer = try await Self.declared(house)
            let network = try await house.groove()
            let one = try await house.candidate(Self.chf)
            func counts() async throws -> [Int] {
                let form = try await reviewer.get(Self.place + "/form").body
                let id = try await house.candidate(Self.chf).description
                let filled = Self.filled(form, id, Self.whole)
                let handedOut = try await house.queries(Self.place + "/form", as: reviewer)
                let before = house.setting.database.statements
                let page = try await Self.upload(filled, reviewer)
                let brought = house.setting.database.statements - before
                return [handedOut, brought, try await house.queries(page, as: reviewer)]
            }
            let few = try await counts()
            for number in 1...29 {
                let id = ID<Candidate>(rawValue: Int64(number))
                try await house.run(
                    """
                    INSERT INTO candidate (id, network_id, email, language, organisation, contact, begun_at, sent_at,
                        version, eligibility)
                    SELECT \(id), network_id, \("a\(number)@more.example"), language, \("House \(number)"), contact,
                        begun_at, sent_at, version, 'eligible' FROM candidate WHERE id = \(one)
                    """)
                try await house.run(
                    """
                    INSERT INTO application_answer (network_id, candidate_id, question, text)
                    SELECT network_id, \(id), question, text FROM application_answer WHERE candidate_id = \(one)
                    """)
                try await house.run(
                    """
                    INSERT INTO candidate_review (network_id, candidate_id, person_id, assigned_at, declared_at, has_conflict)
                    VALUES (\(network), \(id), \(house.cast[.reviewer]), 1, 2, 0)
                    """)
            }
            let form = try await reviewer.get(Self.place + "/form").body
            #expect(form.matches(of: /\r\nreview,/).count == 32)
            #expect(try await counts() == few)
        }
    }

    @Test func `a form is for whoever brought it, and semicolons are read, too`() async throws {
        try await House.at(.selection) { house in
            let reviewer = try await Self.declared(house)
            let id = try await house.candidate(Self.chf).description
            let csv = """
                what;candidate_id;key;score;why;quote;quote_from;confidence;basis
                score;\(id);vision;2;Short;;;;x
                score;0000000000001;vision;2;Not mine;;;;x
                """
            let page = try await Self.upload(csv, reviewer)
            let shown = try await reviewer.get(page)
            #expect(shown.body.contains("Short"))
            #expect(shown.body.contains("This is no candidate that you can score now."))
            for part in [Cast.Part.convener, .sponsor, .stranger] {
                let other = try await house.browser(as: part)
                #expect(try await other.get(page).status == 404)
                #expect(try await other.get(Self.place + "/form").status == 404)
                #expect(try await other.send(page + "/take", ["seen": "x"]).status == 404)
            }
            let refused = try await Self.send("a,b\n1,2\n", reviewer)
            #expect(refused.body.contains("The first line must name the columns"))
        }
    }
}
