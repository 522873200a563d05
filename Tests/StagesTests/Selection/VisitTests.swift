import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

struct VisitTests {
    private static func plan(_ house: House) -> [String: String] {
        [
            "kind": "siteVisit", "starts": "2026-03-20T10:00", "minutes": "90", "place": "Market of Mbale",
            "people": house.cast[.convener].description, "purpose": "To see the mapping with our own eyes.",
        ]
    }

    @Test func `a visit is planned with a letter and a calendar file for the applicant and those who go`() async throws
    {
        try await House.withMail(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let dossier = try await house.dossier("Practical Action")
            let before = try await house.events(house.groove())
            try await convener.expectDone(dossier + "/visits/plan", Self.plan(house))
            #expect(try await house.events(house.groove()) == before + ["visit.planned"])
            let page = try await convener.get(dossier)
            #expect(page.body.contains("Market of Mbale"))
            let calendar = try #require(page.body.firstMatch(of: /"([^"]+\/calendar)"/)).1
            let file = try await convener.get(String(calendar))
            #expect(file.body.contains("DTSTART:20260320T100000Z"))
            #expect(file.body.contains("LOCATION:Market of Mbale"))
            try await house.performAll()
            #expect(
                try await house.letters("planned") == [
                    "amina@programme.example", "nilufar@practicalaction.example",
                ])
            let link = try await house.mailedLink(to: "nilufar@practicalaction.example")
            let own = try await house.browser().get(link)
            #expect(own.body.contains("Market of Mbale"))
            let ownFile = try #require(own.body.firstMatch(of: /"([^"]+\/calendar)"/)).1
            #expect(try await house.browser().get(String(ownFile)).body.contains("STATUS:CONFIRMED"))
            let off = String(calendar).replacing("/calendar", with: "/call-off")
            try await convener.expectDone(off, ["reason": "The road is closed."])
            #expect(try await house.events(house.groove()).last == "visit.calledOff")
            #expect(try await convener.send(off, ["reason": "Again."]).status == 409)
            #expect(try await convener.get(String(calendar)).body.contains("STATUS:CANCELLED"))
            try await house.performAll()
            #expect(try await house.letters("called off").count == 2)
        }
    }

    @Test func `only those who look after candidates plan, only for days to come, and only whom names are shown go`()
        async throws
    {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let place = try await house.dossier("Practical Action") + "/visits/plan"
            let late = try await convener.send(place, Self.plan(house).merging(["starts": "2026-02-01T10:00"]) { $1 })
            #expect(late.status == 422)
            let reviewer = ["people": house.cast[.reviewer].description]
            try await convener.expectDone(place, Self.plan(house).merging(reviewer) { $1 })
            try await house.perform(EnterPhase(.reading), as: house.cast[.convener])
            #expect(try await convener.send(place, Self.plan(house).merging(reviewer) { $1 }).status == 422)
            let browser = try await house.browser(as: .reviewer)
            #expect(try await browser.send(place, Self.plan(house)).status == 404)
            #expect(try await !browser.get(house.dossier("Practical Action")).body.contains("Market of Mbale"))
            #expect(try await house.browser(as: .stranger).send(place, Self.plan(house)).status == 404)
        }
    }

    @Test func `notes are kept by the rubric with their weight, and none is dated in the future`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let dossier = try await house.dossier("Practical Action")
            let notes = [
                "kind": "siteVisit", "day": "2026-03-02", "notes": "Traders drew the map.", "weight": "seen",
                "note_vision": "They ask first.",
            ]
            let future = try await convener.send(dossier + "/visits", notes.merging(["day": "2026-03-03"]) { $1 })
            #expect(future.status == 422)
            #expect(future.body.contains("A note cannot be dated in the future."))
            let old = try await convener.send(dossier + "/visits", notes.merging(["day": "2019-01-01"]) { $1 })
            #expect(old.status == 422)
            try await convener.expectDone(dossier + "/visits", notes)
            let page = try await convener.get(dossier)
            #expect(page.body.contains("They ask first."))
            #expect(page.body.contains("Seen with one"))
        }
    }
}
