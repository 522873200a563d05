import Domain
import Followers
import Foundation
import Logging
import Stages
import Storage
import TestKit
import Testing

struct AddPostTests {
    @Test func `another member answers, and it leaves exactly this event`() async throws {
        try await House.talking { house in
            let thread = try await house.conversation()
            let before = try await house.events(house.groove())
            let member = try await house.browser(as: .practicalMember)
            let reply = try await member.send(
                "/networks/groove/conversations/\(thread)/posts", ["text": "The firms do. <script>alert(1)</script>"])
            #expect(reply.status == 303)
            let page = try await member.get(reply.location ?? "").body
            #expect(page.contains("The firms do."))
            #expect(!page.contains("<script>alert"))
            #expect(try await house.events(house.groove()) == before + ["post.added"])
            let json = try await member.get("/networks/groove/conversations/\(thread).json").body
            #expect(json.contains("The firms do."))
        }
    }

    @Test func `the others who take part get a letter, whoever wrote it and the sponsor do not`() async throws {
        try await House.talking { house in
            _ = try await house.conversation()
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let letters = try await house.setting.database.read { connection in
                try connection.rows(
                    "SELECT email, body FROM outbox WHERE subject LIKE '%Paying mentors%' ORDER BY email"
                )
                .map { (try $0["email"] as String, try $0["body"] as String) }
            }
            let receivers = letters.map(\.0)
            #expect(receivers.contains("nilufar@practicalaction.example"))
            #expect(receivers.contains("lucia@facilitation.example"))
            #expect(receivers.contains("amina@programme.example"))
            #expect(!receivers.contains("joseph@care.example"))
            #expect(!receivers.contains("grace@sponsor.example"))
            #expect(letters.first?.1.contains("http://localhost:8080/networks/groove/conversations/") == true)
        }
    }

    @Test func `an attachment is a download for those who take part, and nothing for others`() async throws {
        try await House.talking { house in
            let thread = try await house.conversation()
            let member = try await house.browser(as: .careMember)
            let token = try await member.formToken()
            let body = [
                "--edge", "Content-Disposition: form-data; name=\"form_token\"", "", token,
                "--edge", "Content-Disposition: form-data; name=\"text\"", "", "Our rates are attached.",
                "--edge", "Content-Disposition: form-data; name=\"files\"; filename=\"rates & terms.csv\"",
                "Content-Type: text/html", "", "mentor,rate\na,3", "--edge--", "",
            ].joined(separator: "\r\n")
            let reply = try await member.send(
                raw: body, type: "multipart/form-data; boundary=edge",
                to: "/networks/groove/conversations/\(thread)/posts")
            #expect(reply.status == 303)
            let page = try await member.get(reply.location ?? "").body
            let file =
                page.firstMatch(of: /href="(\/networks\/groove\/files\/[0-9a-z]{13})"/).map { String($0.1) } ?? "-"
            #expect(page.contains("rates &amp; terms.csv"))
            let download = try await house.browser(as: .practicalMember).get(file)
            #expect(download.status == 200)
            #expect(download.body == "mentor,rate\na,3")
            #expect(download.headers["content-type"] == "text/csv")
            #expect(
                download.headers["content-disposition"]?.hasPrefix("attachment; filename=\"rates & terms.csv\"") == true
            )
            #expect(download.headers["x-content-type-options"] == "nosniff")
            #expect(download.headers["content-security-policy"]?.contains("sandbox") == true)
            #expect(try await house.browser(as: .sponsor).get(file).status == 404)
            #expect(try await house.browser(as: .stranger).get(file).status == 404)
            #expect(try await house.browser().get(file).status == 401)
        }
    }

    @Test func `a thread with a thousand posts asks the database no more than one with ten`() async throws {
        try await House.talking { house in
            let member = try await house.browser(as: .careMember)
            let network = try await house.groove()
            let thread = try await house.conversation()
            guard let id = ID<Domain.Thread>(thread) else { throw StorageError.engine("no thread") }
            let author = house.cast[.practicalMember]
            let write: @Sendable (ClosedRange<Int>) async throws -> Void = { places in
                try await house.setting.keep(in: network, as: .clock) { scene in
                    for place in places {
                        let post: ID<Post> = scene.newID()
                        try scene.connection.run(
                            """
                            INSERT INTO post (id, network_id, thread_id, place, person_id, text, salt, posted_at)
                            VALUES (\(post), \(network), \(id), \(place), \(author), \("Post \(place)."), \([UInt8](repeating: 1, count: 16)), \(scene.now))
                            """)
                    }
                    try scene.connection.run("UPDATE thread SET posts = \(places.upperBound) WHERE id = \(id)")
                }
            }
            let cost: @Sendable (String) async throws -> Int = { question in
                let before = house.setting.database.statements
                let page = try await member.get("/networks/groove/conversations/\(thread)\(question)")
                #expect(page.status == 200)
                return house.setting.database.statements - before
            }
            try await write(2...10)
            let few = try await cost("")
            try await write(11...1000)
            #expect(try await cost("") == few)
            #expect(try await cost("?page=20") == few)
            let last = try await member.get("/networks/groove/conversations/\(thread)?page=20").body
            #expect(last.contains("Post 1000.") && last.contains("Page 20 of 20") && !last.contains("Post 950."))
            let broken = try await house.setting.database.read { try Invariants($0).broken() }
            #expect(broken == [])
        }
    }

    @Test func `words are found in titles and posts, and signs of the database are only signs`() async throws {
        try await House.talking { house in
            let thread = try await house.conversation()
            let member = try await house.browser(as: .practicalMember)
            _ = try await member.send(
                "/networks/groove/conversations/\(thread)/posts", ["text": "Firms cover 100% of it."])
            #expect(
                try await member.get("/networks/groove/conversations/search?words=FIRMS+cover").body.contains(
                    "Firms cover 100% of it."))
            #expect(
                try await member.get("/networks/groove/conversations/search?words=100%25").body.contains("Firms cover"))
            #expect(
                try await member.get("/networks/groove/conversations/search?words=1%25of").body.contains(
                    "Nothing holds all of these words."))
            #expect(
                try await member.get("/networks/groove/conversations/search?words=paying").body.contains(
                    "Paying mentors"))
        }
    }
}
