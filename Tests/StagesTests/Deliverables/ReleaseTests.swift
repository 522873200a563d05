import Domain
import Stages
import TestKit
import Testing

struct SignOffTests {
    @Test func `a member signs a version off once for their organisation, and a new version asks again`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.reviewed(house)
            let care = try await house.browser(as: .careMember)
            let before = try await house.events(guide.network)
            #expect(try await care.send(guide.path + "/sign-off", ["version": "1"]).status == 303)
            #expect(try await house.events(guide.network) == before + ["deliverable.signedOff"])
            let again = try await care.send(guide.path + "/sign-off", ["version": "1"])
            #expect(again.status == 409)
            #expect(again.body.contains("has signed this version off"))
            try await guide.write("Other words", begun: 1)
            let stale = try await care.send(guide.path + "/sign-off", ["version": "1"])
            #expect(stale.status == 409)
            #expect(stale.body.contains("newer version"))
            #expect(try await care.send(guide.path + "/sign-off", ["version": "2"]).status == 303)
        }
    }

    @Test func `it must have been read by somebody else, and only members sign`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.planned(house)
            try await guide.write("First words", begun: 0)
            let early = try await house.browser(as: .careMember).send(guide.path + "/sign-off", ["version": "1"])
            #expect(early.status == 409)
            #expect(early.body.contains("must have read it first"))
            #expect(
                try await house.browser(as: .convener).send(guide.path + "/sign-off", ["version": "1"]).status == 409)
            #expect(
                try await house.browser(as: .stranger).send(guide.path + "/sign-off", ["version": "1"]).status == 404)
        }
    }
}

struct ReleaseDeliverableTests {
    @Test func `a convener releases what every member organisation has signed off`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.reviewed(house)
            let convener = try await house.browser(as: .convener)
            let signatories = try await guide.signatories()
            for person in signatories.dropLast() {
                try await World(house.setting).act(SignOff(guide.id, version: 1), in: guide.network, as: person)
            }
            let early = try await convener.send(guide.path + "/release", ["licence": "CC BY 4.0"])
            #expect(early.status == 409)
            #expect(early.body.contains("Every member organisation signs off first. Still to come:"))
            for person in signatories.suffix(1) {
                try await World(house.setting).act(SignOff(guide.id, version: 1), in: guide.network, as: person)
            }
            #expect(try await convener.get("/networks/groove").body.contains("\(guide.path)/release"))
            let before = try await house.events(guide.network)
            #expect(try await convener.send(guide.path + "/release", ["licence": "CC BY 4.0"]).status == 303)
            #expect(try await house.events(guide.network) == before + ["deliverable.released"])
            let late = try await house.browser(as: .careMember).send(
                guide.path + "/text", ["text": "More", "begun": "1"])
            #expect(late.status == 409)
            #expect(late.body.contains("It is released and stands as it is"))
        }
    }

    @Test func `members do not release; a stranger finds nothing`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.reviewed(house)
            let member = try await house.browser(as: .careMember).send(
                guide.path + "/release", ["licence": "CC BY 4.0"])
            #expect(member.status == 409)
            #expect(member.body.contains("Only conveners"))
            #expect(
                try await house.browser(as: .stranger).send(guide.path + "/release", ["licence": "x"]).status == 404)
        }
    }
}

struct RecordUptakeTests {
    @Test func `a member tells what it changes; only for what is released`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.released(house)
            let member = try await house.browser(as: .practicalMember)
            let told = ["grant": "Dairy 2026", "text": "We pair every new officer with a mentor."]
            let before = try await house.events(guide.network)
            #expect(try await member.send(guide.path + "/uptake", told).status == 303)
            #expect(try await house.events(guide.network) == before + ["uptake.recorded"])
            #expect(try await house.browser(as: .sponsor).get(guide.path).body.contains("<p>We pair every new officer"))
            let draft = try await Guide.planned(house)
            let early = try await member.send(draft.path + "/uptake", told)
            #expect(early.status == 409)
            #expect(early.body.contains("once it is released"))
            #expect(try await house.browser(as: .convener).send(guide.path + "/uptake", told).status == 409)
            #expect(try await house.browser(as: .stranger).send(guide.path + "/uptake", told).status == 404)
        }
    }
}
