import Domain
import Foundation
import Storage
import TestKit
import Testing

@testable import Stages

struct PersonErasureTests {
    private let words = "We walked to every single dealer before the rains and asked them plainly."

    /// Joseph says something, and somebody quotes him and names him.
    private func talk(_ house: House) async throws -> ID<Domain.Thread> {
        let network = try await house.groove()
        let thread: ID<Domain.Thread>? = try await house.setting.database.read {
            try $0.value(
                "SELECT id FROM thread WHERE network_id = \(network) AND closed_at IS NULL ORDER BY id LIMIT 1")
        }
        let place = try #require(thread)
        for (person, text) in [
            (Cast.Part.careMember, words),
            (.facilitator, "Joseph Banda (joseph@care.example) wrote: \(words) Who else did?"),
        ] {
            house.clock.advance(seconds: 60)
            let actor = try await World(house.setting).actor(house.cast[person], in: network)
            _ = try await house.setting.perform(
                AddPost(to: place, text, files: []), in: network, as: actor, once: house.setting.newEventID())
        }
        let day = house.clock.now.day()
        let actor = try await World(house.setting).actor(house.cast[.careMember], in: network)
        _ = try await house.setting.perform(
            WriteJournalEntry(
                "I doubted the whole thing until the second harvest came in.", for: Quarter(day), audience: .network),
            in: network, as: actor, once: house.setting.newEventID())
        _ = try await house.heard(of: "GROOVE")
        return place
    }

    @Test func `an erased person is found nowhere, and the conversation can still be read`() async throws {
        try await House.active { (house: House) async throws in
            let thread = try await talk(house)
            let before = try await house.events(house.groove())
            let traces = try await PersonErasure(house.setting).erase("joseph@care.example")
            #expect(traces.names.contains("Joseph Banda") && traces.found(in: words) == .words)
            #expect(try await TraceScan(house.setting, for: traces).finds() == [])
            #expect(try await house.events(house.groove()) == before + ["person.erased"])
            let page = try await house.browser(as: .facilitator).get("/networks/groove/conversations/\(thread)").body
            #expect(page.contains("Who else did?"))
            #expect(!page.contains("Joseph") && !page.contains("every single dealer"))
            let folder = URL(filePath: try Scratch.file("archive"))
            _ = try await Archive(house.setting, for: .full).write("groove", to: folder)
            #expect(try TraceScan(house.setting, for: traces).look(through: folder) == [])
            _ = try ArchivedNetwork(folder).verify()
            let broken = try await house.setting.database.read { try Invariants($0).broken() }
            #expect(broken == [])
        }
    }

    @Test func `the scan sees what is put back, and where`() async throws {
        try await House.active { (house: House) async throws in
            _ = try await talk(house)
            let traces = try await PersonErasure(house.setting).erase("joseph@care.example")
            let network = try await house.groove()
            for (text, kind) in [
                ("as Joseph Banda said", Traces.Kind.name), ("write to JOSEPH@care.example", .address),
                ("to every single dealer before the rains", .words),
            ] {
                try await house.setting.database.write(network.rawValue) {
                    try $0.run("UPDATE network SET topic = \(text) WHERE id = \(network)")
                }
                let finds = try await TraceScan(house.setting, for: traces).finds()
                #expect(finds.contains { $0.place == "table network" && $0.kind == kind })
            }
            _ = try house.stored("A note by Joseph Banda")
            #expect(try await TraceScan(house.setting, for: traces).finds().contains { $0.place.hasPrefix("file ") })
        }
    }

    @Test func `the only convener of a living network is not erased, and nobody nowhere is not either`() async throws {
        try await House.active { (house: House) async throws in
            for email in ["amina@programme.example", "nobody@nowhere.example"] {
                await #expect(throws: Refusal.self) { try await PersonErasure(house.setting).erase(email) }
            }
        }
    }

    @Test func `of two who bear one name the other keeps theirs, and a name of one word is no word to take out`()
        async throws
    {
        try await House.active { (house: House) async throws in
            try await house.run("UPDATE person SET name = 'Joseph Banda' WHERE name = 'Nilufar Rahman'")
            try await house.run("UPDATE membership SET name = 'Joseph Banda' WHERE name = 'Nilufar Rahman'")
            try await house.run("UPDATE imported_place SET called = 'Hope'")
            let traces = try await PersonErasure(house.setting).erase("joseph@care.example")
            #expect(traces.ambiguous == ["Joseph Banda"] && traces.names == [])
            let people = try await house.browser(as: .facilitator).get("/networks/groove/people").body
            #expect(people.contains("Joseph Banda"))
            let names: [String] = try await house.setting.database.read { [person = house.cast[.careMember]] in
                try $0.column(
                    "SELECT name FROM person WHERE id = \(person) UNION SELECT name FROM membership WHERE person_id = \(person)",
                    as: String.self)
            }
            #expect(names == ["…"])
        }
    }

    @Test func `who was erased holds no role and no seat, so that the last convener stays the last`() async throws {
        try await House.active { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send(
                "/networks/groove/people/new",
                ["name": "Ada Obi", "email": "ada@programme.example", "roles": "convener"])
            _ = try await PersonErasure(house.setting).erase("ada@programme.example")
            await #expect(throws: Refusal.self) {
                try await PersonErasure(house.setting).erase("amina@programme.example")
            }
        }
    }

    @Test func `what the erased made with others stands in no archive that is handed on`() async throws {
        try await House.closed { (house: House) async throws in
            let joseph = try await house.browser(as: .careMember)
            #expect(try await joseph.send("/networks/groove/consent", .consents("takenOut")).status == 303)
            _ = try await PersonErasure(house.setting).erase("joseph@care.example")
            let consent: [String] = try await house.setting.database.read { [person = house.cast[.careMember]] in
                try $0.column("SELECT words FROM consent WHERE person_id = \(person)", as: String.self)
            }
            #expect(consent == ["takenOut"])
        }
    }

    @Test func `the shelf of public archives is made anew before anybody looks`() async throws {
        let shelf = try Scratch.file("shelf")
        try await House.at(.active, site: Site(publicAddress: "http://localhost:8080", archives: shelf)) {
            (house: House) async throws in
            let joseph = try await house.browser(as: .careMember)
            #expect(try await joseph.send("/networks/groove/consent", .consents("open")).status == 303)
            #expect(try await ArchiveShelf(house.setting)?.round() == [])
            let traces = try await PersonErasure(house.setting).erase("joseph@care.example")
            #expect(try await TraceScan(house.setting, for: traces).finds() == [])
        }
    }

    @Test func `the record of the selection stays whole when a reviewer is erased`() async throws {
        try await House.at(.invitation) { (house: House) async throws in
            let before = try await SelectionAudit(house.setting).report(on: "groove", expecting: nil)
            #expect(before.isWhole)
            _ = try await PersonErasure(house.setting).erase("tomasz@review.example")
            let after = try await SelectionAudit(house.setting).report(on: "groove", expecting: nil)
            #expect(after.isWhole, "\(after.text.suffix(600))")
        }
    }
}
