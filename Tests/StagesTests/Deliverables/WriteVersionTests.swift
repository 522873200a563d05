import Domain
import Stages
import TestKit
import Testing

struct WriteVersionTests {
    @Test func `an owner writes a version, and it leaves exactly this event`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.planned(house)
            let care = try await house.browser(as: .careMember)
            let before = try await house.events(guide.network)
            let reply = try await care.send(
                guide.path + "/text", ["text": "# Markets\n\nA *first* look.", "note": "Begun", "begun": "0"])
            #expect(reply.status == 303)
            let page = try await care.get(guide.path)
            #expect(page.body.contains("<em>first</em>"))
            #expect(page.body.contains("Version 1"))
            #expect(try await house.events(guide.network) == before + ["deliverable.written"])
        }
    }

    @Test func `the second of two writers is told, sees both texts, and may then replace the first`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.planned(house)
            try await guide.write("One text about markets", begun: 0)
            let care = try await house.browser(as: .careMember)
            let late = try await care.send(
                guide.path + "/text", ["text": "Another text about markets", "note": "Mine", "begun": "0"])
            #expect(late.status == 409)
            #expect(late.body.contains("Somebody changed this while you were writing"))
            #expect(late.body.contains("One text about markets</pre>"))
            #expect(late.body.contains("Another text about markets</textarea>"))
            #expect(late.body.contains("<del>"))
            #expect(late.body.contains("value=\"Mine\""))
            #expect(late.body.contains("name=\"begun\" value=\"1\""))
            let knowing = try await care.send(
                guide.path + "/text", ["text": "Both texts about markets", "note": "", "begun": "1"])
            #expect(knowing.status == 303)
            let first = try await care.get(guide.path + "/versions/1")
            #expect(first.body.contains("One text about markets"))
            let second = try await care.get(guide.path + "/versions/2")
            #expect(second.body.contains("<ins>"))
            #expect(try await care.get(guide.path + "/versions/3").status == 404)
        }
    }

    @Test func `only owners write, and only what changes something`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.planned(house)
            try await guide.write("As it is", begun: 0)
            let same = try await house.browser(as: .careMember).send(
                guide.path + "/text", ["text": "As it is", "begun": "1"])
            #expect(same.status == 409)
            #expect(same.body.contains("Nothing has changed"))
            let other = try await house.browser(as: .practicalMember).send(
                guide.path + "/text", ["text": "Mine", "begun": "1"])
            #expect(other.status == 409)
            #expect(other.body.contains("Only its owners write it"))
            #expect(
                try await house.browser(as: .stranger).send(guide.path + "/text", ["text": "Mine", "begun": "1"]).status
                    == 404)
        }
    }

    @Test func `what is written cannot carry script`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.planned(house)
            try await guide.write("<script>alert(1)</script> [x](javascript:alert(1))", begun: 0)
            let page = try await house.browser(as: .careMember).get(guide.path)
            #expect(!page.body.contains("<script>alert"))
            #expect(!page.body.contains("href=\"javascript"))
        }
    }
}
