import Domain
import Stages
import Storage
import TestKit
import Testing

struct AppealTests {
    private static let river = "River Road Partners"
    private static let appeal = ["reason": "The pilot in the north was overlooked."]
    private static let upheld = ["outcome": "upheld", "reason": "Read again; four seats are too few."]

    /// A selection whose decisions are out, under a call that grants appeals; River Road Partners was declined.
    private static func released(
        _ house: House, days: Int = 14, _ body: (_ applicant: Browser, _ link: String) async throws -> Void
    ) async throws {
        try await house.run("UPDATE call_version SET appeal_days = \(days)")
        try await house.performAll()
        try await body(house.browser(), house.mailedLink(to: "hello@riverroad.example"))
    }

    @Test func `an applicant appeals once, somebody fresh reads it again, and the applicant hears`() async throws {
        try await House.withMail(.invitation) { house in
            let fresh = try await house.reviewers(1)[0]
            try await Self.released(house) { applicant, link in
                #expect(try await applicant.get(link).body.contains("you may have the decision read again"))
                let before = try await house.events(house.groove())
                #expect(try await applicant.send(link + "/appeal", Self.appeal).status == 303)
                let again = try await applicant.send(link + "/appeal", Self.appeal)
                #expect(again.status == 409 && again.body.contains("appealed already"))
                let place = try await house.dossier(Self.river)
                let convener = try await house.browser(as: .convener)
                #expect(try await convener.get("/networks/groove").body.contains("Name a second reader for an appeal"))
                #expect(try await convener.get(place + "/appeal").body.contains("The pilot in the north"))
                let form = try await convener.get(place + "/appeal/reader").body
                #expect(form.contains("Reviewer 0") && !form.contains("value=\"\(house.cast[.convener])\""))
                let named = ["reader": fresh.description]
                #expect(try await convener.send(place + "/appeal/reader", named).status == 303)
                let reader = try await house.browser(as: fresh)
                let early = try await reader.send(place + "/appeal/answer", Self.upheld)
                #expect(early.status == 409 && early.body.contains("Declare first"))
                #expect(try await reader.get(place).body.contains("The dossier opens once"))
                for path in [place + "/appeal", place + "/appeal.json"] {
                    let shut = try await reader.get(path)
                    #expect(shut.status == 200)
                    for text in ["The pilot in the north", "Four seats are too few"] {
                        #expect(!shut.body.contains(text), "\(path) tells \(text)")
                    }
                }
                #expect(try await reader.get(place + "/appeal").body.contains("This opens once you have declared"))
                let none = ["conflict": "none", "ties": ""]
                #expect(try await reader.send(place + "/interests", none).status == 303)
                #expect(try await reader.get(place + "/appeal").body.contains("The pilot in the north"))
                let dossier = try await reader.get(place).body
                #expect(dossier.contains("Vision") && !dossier.contains("Tomasz"))
                #expect(try await reader.send(place + "/appeal/answer", Self.upheld).status == 303)
                #expect(
                    try await house.events(house.groove()) == before + [
                        "appeal.lodged", "secondReader.named", "interests.declared", "appeal.answered",
                    ])
                try await house.performAll()
                let letters = try await house.letters("appeal")
                #expect(
                    letters == ["hello@riverroad.example", "hello@riverroad.example", "reviewer0@panel.example"])
                #expect(try await applicant.get(link).body.contains("Read again; four seats are too few."))
                let report = try await SelectionAudit(house.setting).report(on: "groove")
                #expect(report.faults == [])
            }
        }
    }

    @Test func `a changed decision is on record with its reason, and the audit follows it`() async throws {
        try await House.withMail(.invitation) { house in
            let fresh = try await house.reviewers(1)[0]
            try await Self.released(house) { applicant, link in
                #expect(try await applicant.send(link + "/appeal", Self.appeal).status == 303)
                let id = try await house.candidate(Self.river)
                try await house.perform(NameSecondReader(fresh, for: id), as: house.cast[.convener])
                try await house.perform(DeclareInterests(on: id, isConflict: false, ties: ""), as: fresh)
                let place = try await house.dossier(Self.river)
                let reader = try await house.browser(as: fresh)
                let named = ["outcome": "reserve", "reason": "Tomasz Wróbel misread it."]
                #expect(try await reader.send(place + "/appeal/answer", named).status == 422)
                let full = try await reader.send(
                    place + "/appeal/answer", ["outcome": "invite", "reason": "It belongs there."])
                #expect(full.status == 409 && full.body.contains("Every seat"))
                let changed = ["outcome": "reserve", "reason": "The pilot counts."]
                #expect(try await reader.send(place + "/appeal/answer", changed).status == 303)
                #expect(try await applicant.get(link).body.contains("You are in reserve"))
                #expect(
                    try await house.browser(as: .convener).get(place + "/record").body.contains("The pilot counts."))
                let whole = try await SelectionAudit(house.setting).report(on: "groove")
                #expect(whole.faults == [])
                try await house.run("UPDATE candidate_appeal SET reason = 'Nothing.'")
                let report = try await SelectionAudit(house.setting).report(on: "groove")
                #expect(report.faults.contains { $0.sentence.contains("The appeal of River Road Partners") })
            }
        }
    }

    @Test func `an appeal is taken within the days the call states, and not from those who are invited`() async throws {
        try await House.withMail(.invitation) { house in
            try await Self.released(house, days: 0) { applicant, link in
                let page = try await applicant.get(link)
                #expect(!page.body.contains("read again"))
                let refused = try await applicant.send(link + "/appeal", Self.appeal)
                #expect(refused.status == 409)
            }
            try await Self.released(house, days: 14) { applicant, link in
                let invited = try await house.steadyLink(to: house.candidate("CARE"), in: house.groove())
                #expect(try await applicant.send("/applications/\(invited)/appeal", Self.appeal).status == 409)
                try await house.run("UPDATE candidate SET released_at = released_at - \(Int64(15 * 86_400_000_000))")
                let late = try await applicant.send(link + "/appeal", Self.appeal)
                #expect(late.status == 409 && late.body.contains("Appeals were taken until"))
            }
        }
    }

    @Test func `whoever had a part in it, or has a conflict, does not read it again`() async throws {
        try await House.withMail(.invitation) { house in
            let tied = try await house.reviewers(1)[0]
            try await house.run(
                """
                INSERT INTO named_tie (id, network_id, person_id, level, name, reason, named_at)
                VALUES (77, \(house.groove()), \(tied), 'organisation', \(Self.river), 'Mine.', 1)
                """)
            try await Self.released(house) { applicant, link in
                #expect(try await applicant.send(link + "/appeal", Self.appeal).status == 303)
                let convener = try await house.browser(as: .convener)
                let place = try await house.dossier(Self.river)
                _ = try await house.browser(as: .reviewer).get(place)
                let refused = try await convener.send(place + "/appeal/reader", ["reader": tied.description])
                #expect(refused.status == 422 || refused.status == 409)
                for part in [Cast.Part.sponsor, .stranger, .careMember, .reviewer] {
                    let browser = try await house.browser(as: part)
                    #expect(try await browser.get(place + "/appeal").status == 404, "\(part)")
                    #expect(try await browser.send(place + "/appeal/answer", Self.upheld).status == 404, "\(part)")
                }
                #expect(
                    try await convener.send(place + "/appeal/answer", Self.upheld).status == 409)
            }
        }
    }
}
