import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

struct ConsentKindTests {
    @Test func `a run of six words belongs to whoever wrote it first, and to no one by chance of five`() {
        var quoted = QuotedWords()
        quoted.read("The dealers asked us first, and nobody had thought of that.", isWithheld: true)
        quoted.read("Mentors sat beside the field staff for three whole months.", isWithheld: false)
        quoted.read("He said: mentors sat beside the field staff for three whole months!", isWithheld: true)
        let cleaned = quoted.cleaned(
            "Joseph wrote: “THE DEALERS asked us — first and nobody” and I agree. Mentors sat beside the field staff for three.",
            with: "[…]")
        #expect(cleaned == "Joseph wrote: “[…]” and I agree. Mentors sat beside the field staff for three.")
        #expect(quoted.cleaned("The dealers asked us first", with: "[…]") == "The dealers asked us first")
    }

    @Test func `silence publishes neither a name nor a word, whatever is stated`() {
        let silence = Consents(all: .open)
        let open = Disclosing(to: .public, consents: [:], silence: silence)
        let person = ID<Person>(rawValue: 1)
        #expect(!open.shows(.name, of: person) && !open.shows(.words, of: person) && open.shows(.files, of: person))
    }

    @Test func `words may be public without the name, and quoted words are taken out with their writer's`() async throws
    {
        try await House.active { (house: House) async throws in
            let network = try await house.groove()
            let (lucia, joseph) = (house.cast[.facilitator], house.cast[.careMember])
            for (person, text) in [
                (joseph, "We walked to every single dealer before the rains and asked them plainly."),
                (lucia, "Joseph said: walked to every single dealer before the rains and asked. I was moved by it."),
            ] {
                let thread: ID<Domain.Thread>? = try await house.setting.database.read {
                    try $0.value(
                        "SELECT id FROM thread WHERE network_id = \(network) AND closed_at IS NULL ORDER BY id LIMIT 1")
                }
                let actor = try await World(house.setting).actor(person, in: network)
                house.clock.advance(seconds: 60)
                _ = try await house.setting.perform(
                    AddPost(to: try #require(thread), text, files: []), in: network, as: actor,
                    once: house.setting.newEventID())
            }
            let choice = ["name": "takenOut", "words": "open", "files": "members"]
            let facilitator = try await house.browser(as: .facilitator)
            #expect(try await facilitator.send("/networks/groove/consent", choice).status == 303)
            let folder = URL(filePath: try Scratch.file("archive"))
            _ = try await Archive(house.setting, for: .public).write("groove", to: folder)
            let posts = try String(contentsOf: folder.appending(path: "data/tables/posts.csv"), encoding: .utf8)
            #expect(posts.contains("Joseph said: [words withheld]. I was moved by it."))
            #expect(!posts.contains("every single dealer") && !posts.contains("Lucía Herrera"))
        }
    }

    @Test func `conveners state what silence means before they ask, and everybody reads it`() async throws {
        let place = "/networks/groove/closing/silence"
        let words = ["name": "takenOut", "words": "members", "files": "members"]
        try await House.active { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            let mark = try await convener.mark(in: place)
            #expect(
                try await convener.send(place, mark.merging(["name": "open", "words": "open", "files": "open"]) { $1 })
                    .status == 422)
            #expect(try await convener.send(place, mark.merging(words) { $1 }).status == 303)
            #expect(try await house.events(house.groove()) == before + ["silence.stated"])
            let page = try await house.browser(as: .careMember).get("/networks/groove/closing").body
            #expect(page.contains("Taken out: in no archive"))
            #expect(try await house.browser(as: .careMember).send(place, words).status == 409)
            #expect(try await house.browser(as: .stranger).send(place, words).status == 404)
        }
        try await House.closing { (house: House) async throws in
            #expect(try await house.browser(as: .convener).send(place, words).status == 409)
        }
    }

    @Test func `the report tells who was asked and who has answered, and nobody's choice`() async throws {
        try await House.closing { (house: House) async throws in
            let place = "/networks/groove/closing/consents"
            _ = try await house.heard(of: "is closing")
            _ = try await house.browser(as: .careMember).send("/networks/groove/consent", .consents("takenOut"))
            let report = try await house.browser(as: .facilitator).get(place + ".json").body
            #expect(report.contains("Joseph Banda") && report.contains("\"answered\""))
            #expect(report.contains("\"asked\":\"2026"))
            #expect(!report.contains("takenOut"))
            #expect(try await house.browser(as: .sponsor).get(place).status == 404)
            #expect(try await house.browser(as: .stranger).get(place).status == 404)
        }
    }
}
