import Domain
import Stages
import TestKit
import Testing

struct FacilitationPageTests {
    private let desk = "/networks/groove/facilitation"

    @Test func `it names quiet seats, and each name leads to where one acts`() async throws {
        try await House.working { house in
            let facilitator = try await house.browser(as: .facilitator)
            #expect(try await facilitator.get(desk).body.contains("Everybody at the table was heard"))
            house.clock.advance(days: 29)
            try await house.act(
                WriteJournalEntry("Still here", for: Quarter(house.clock.now.day()), audience: .author), as: .careMember
            )
            house.clock.advance(days: 1)
            let page = try await house.browser(as: .facilitator).get(desk).body
            let practical = house.cast[.practicalMember]
            #expect(page.contains("Practical Action"))
            #expect(page.contains("/networks/groove/reflection/questions/new?of=\(practical)"))
            let quiet = page.components(separatedBy: "Not begun yet")[0]
            #expect(!quiet.contains("?of=\(house.cast[.careMember])"))
            let form = try await house.browser(as: .facilitator).get(
                "/networks/groove/reflection/questions/new?of=\(practical)"
            ).body
            #expect(form.contains("value=\"\(practical)\" checked"))
        }
    }

    @Test func `it names questions without answers and goals without movement`() async throws {
        try await House.working { house in
            try await house.act(
                SetGoal(Goal(statement: "Visits happen", measure: "Visits", unit: "visits", baseline: 0, target: 8)),
                as: .convener)
            try await house.act(PublishCharter(), as: .convener)
            try await house.act(AskReflectiveQuestion("Who is missing?"), as: .facilitator)
            let before = try await house.browser(as: .facilitator).get(desk).body
            #expect(before.contains("Who is missing?"))
            #expect(!before.contains("Visits happen"))
            house.clock.advance(days: 90)
            #expect(try await house.browser(as: .facilitator).get(desk).body.contains("Visits happen"))
            #expect(
                try await house.browser(as: .facilitator).get("/networks/groove/progress").body.contains(
                    "Visits happen"))
        }
    }

    @Test func `it names threads without a reply and deliverables past their day`() async throws {
        try await House.working { house in
            let day = house.clock.now.day()
            try await house.act(
                BeginThread("Who has tried pairs?", under: nil, "We want to start in May."),
                as: .careMember)
            try await house.act(
                PlanDeliverable(
                    "A late guide", what: "All of it", for: "Everybody", due: day.adding(days: 3),
                    owners: [house.cast[.careMember]]), as: .careMember)
            let before = try await house.browser(as: .facilitator).get(desk).body
            #expect(!before.contains("Who has tried pairs?"))
            #expect(!before.contains("A late guide"))
            house.clock.advance(days: 7)
            let later = try await house.browser(as: .convener).get(desk).body
            #expect(later.contains("Nobody has answered in “Who has tried pairs?”"))
            #expect(later.contains("“A late guide” was to be released"))
        }
    }

    @Test func `the history tells nobody else who answered or wrote in a journal`() async throws {
        try await House.working { house in
            let question = try await house.act(
                AskReflectiveQuestion("Only you?", of: [house.cast[.careMember]]), as: .facilitator)
            try await house.act(AnswerReflectiveQuestion(ID(rawValue: question.subject), "Yes"), as: .careMember)
            try await house.act(
                WriteJournalEntry("Mine", for: Quarter(house.clock.now.day()), audience: .author), as: .careMember)
            let sentences = [
                "Joseph Banda answered a reflective question.", "Joseph Banda wrote in the learning journal.",
            ]
            let own = try await house.browser(as: .careMember).get("/networks/groove/history").body
            let other = try await house.browser(as: .practicalMember).get("/networks/groove/history.json").body
            for sentence in sentences {
                #expect(own.contains(sentence))
                #expect(!other.contains(sentence))
            }
            #expect(!other.contains("asked a reflective question"))
            let facilitator = try await house.browser(as: .facilitator).get("/networks/groove/history").body
            #expect(facilitator.contains(sentences[0]))
            #expect(!facilitator.contains(sentences[1]))
        }
    }

    @Test func `conveners see it, members are told that they do not, strangers find nothing`() async throws {
        try await House.working { house in
            #expect(try await house.browser(as: .convener).get(desk).status == 200)
            let member = try await house.browser(as: .careMember).get(desk)
            #expect(member.status == 403)
            #expect(!member.body.contains("Quiet seats"))
            #expect(try await !house.browser(as: .careMember).get("/networks/groove").body.contains("href=\"\(desk)\""))
            #expect(try await house.browser(as: .convener).get("/networks/groove").body.contains("href=\"\(desk)\""))
            #expect(try await house.browser(as: .stranger).get(desk).status == 404)
            #expect(try await house.browser().get(desk).status == 401)
        }
    }

    @Test func `it needs as many queries for thirty people and goals as for two`() async throws {
        try await House.working { house in
            house.clock.advance(days: 100)
            let few = try await queries(house)
            for number in 1...30 {
                try await house.act(
                    SetGoal(Goal(statement: "Goal \(number)", measure: "M", unit: "u", baseline: 0, target: 1)),
                    as: .convener)
                try await house.act(
                    NameMember(
                        name: "Person \(number)", email: "p\(number)@many.example", organisation: "Many \(number)",
                        roles: [.member]),
                    as: .convener)
            }
            house.clock.advance(days: 100)
            #expect(try await queries(house) == few)
        }
    }

    private func queries(_ house: House) async throws -> Int {
        let facilitator = try await house.browser(as: .facilitator)
        let before = house.setting.database.statements
        #expect(try await facilitator.get(desk).status == 200)
        return house.setting.database.statements - before
    }
}
