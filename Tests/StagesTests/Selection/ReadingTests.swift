import Domain
import Stages
import Storage
import TestKit
import Testing

struct ReadingTests {
    private static let chf = "CHF International"
    private static let queue = "/networks/groove/reviewing/queue"

    /// A reviewer who may score.
    private static func reviewer(_ house: House) async throws -> (Browser, String) {
        let reviewer = try await house.browser(as: .reviewer)
        let dossier = try await house.dossier(chf)
        #expect(try await reviewer.send(dossier + "/interests", ["conflict": "none"]).status == 303)
        return (reviewer, dossier)
    }

    private static func marks(_ changed: [String: String]) -> [String: String] { fullMarks.merging(changed) { $1 } }

    @Test func `a draft is kept, stands in the form again, is seen by nobody else and counts for nothing`() async throws
    {
        try await House.at(.selection) { house in
            let (reviewer, dossier) = try await Self.reviewer(house)
            let before = try await house.events(house.groove())
            let draft = ["vision": "2", "vision_comment": "Half a thought so far"]
            #expect(try await reviewer.send(dossier + "/scores/draft", draft).status == 303)
            #expect(try await house.events(house.groove()) == before)
            let form = try await reviewer.get(dossier + "/scores")
            #expect(form.body.contains("a draft of yours stands here"))
            #expect(form.body.contains("Half a thought so far"))
            #expect(try await reviewer.get(Self.queue).body.contains("Draft"))
            let convener = try await house.browser(as: .convener)
            let page = try await convener.get(dossier)
            #expect(!page.body.contains("Half a thought"))
            #expect(page.body.contains("scores are to come"))
            let refused = try await convener.send(dossier + "/decision", ["decision": "invite", "reason": "Yes."])
            #expect(refused.status == 409)
            #expect(try await reviewer.send(dossier + "/scores", fullMarks).status == 303)
            #expect(try await !reviewer.get(dossier + "/scores").body.contains("Half a thought"))
        }
    }

    @Test func `an abstention has its reason and is in no mean`() async throws {
        try await House.at(.selection) { house in
            let (reviewer, dossier) = try await Self.reviewer(house)
            let marks = Self.marks([
                "vision": "abstain", "vision_comment": "I cannot judge that.", "sharing": "2", "interest": "2",
                "commitment": "2", "value": "2",
            ])
            let known = marks.filter { fullMarks[$0.key] != nil }
            let nothing = try await reviewer.send(dossier + "/scores", known.merging(["vision_comment": ""]) { $1 })
            #expect(nothing.status == 422)
            #expect(try await reviewer.send(dossier + "/scores", known).status == 303)
            let page = try await house.browser(as: .convener).get(dossier)
            #expect(page.body.contains("abstains"))
            #expect(page.body.contains("I cannot judge that."))
            #expect(page.body.contains("Fairly sure"))
            let counted = known.filter { Int($0.value) != nil }.compactMap { Int($0.value) }
            let id = try await house.candidate(Self.chf)
            let scores = try await house.setting.database.read { connection in
                try connection.column(
                    "SELECT score FROM candidate_score WHERE candidate_id = \(id)", as: Int.self)
            }
            #expect(scores.sorted() == counted.sorted() && scores.count == 4)
            #expect(try await reviewer.get(Self.queue).body.contains("You abstained 1 time"))
        }
    }

    @Test func `a quote is looked up in the application, or said to be from a visit`() async throws {
        try await House.at(.selection) { house in
            let (reviewer, dossier) = try await Self.reviewer(house)
            let invented = try await reviewer.send(
                dossier + "/scores", Self.marks(["vision_quote": "We never wrote this."]))
            #expect(invented.status == 422)
            #expect(invented.body.contains("These words do not stand in the application as you read it."))
            let quotes = [
                "sharing_quote": "Two value chains we left", "vision_quote": "They said it at the table.",
                "vision_source": "interview",
            ]
            #expect(try await reviewer.send(dossier + "/scores", Self.marks(quotes)).status == 303)
            let page = try await house.browser(as: .convener).get(dossier)
            #expect(page.body.contains("<blockquote>Two value chains we left</blockquote>"))
            #expect(page.body.contains("From an interview"))
            let id = try await house.candidate(Self.chf)
            let kept = try await house.setting.database.read { connection in
                try connection.rows(
                    """
                    SELECT e.question, e.revision, c.revision AS now FROM candidate_evidence e
                    JOIN candidate c ON c.id = e.candidate_id
                    WHERE e.candidate_id = \(id) AND e.source = 'application'
                    """
                ).map { "\(try $0["question"] as String) \(try $0["revision"] as Int == $0["now"] as Int)" }
            }
            #expect(kept == ["sharing true"])
        }
    }

    @Test func `what is changed later stands beside what it was`() async throws {
        try await House.at(.selection) { house in
            let (reviewer, dossier) = try await Self.reviewer(house)
            #expect(try await reviewer.send(dossier + "/scores", fullMarks).status == 303)
            let second = Self.marks(["vision": "1", "vision_comment": "Read again."])
            #expect(try await reviewer.send(dossier + "/scores", second).status == 303)
            let page = try await house.browser(as: .convener).get(dossier)
            #expect(page.body.contains("Earlier scores"))
            #expect(page.body.contains("4 → 1"))
            #expect(page.body.contains("Because of vision"))
        }
    }

    @Test func `a reviewer finds what is next in an order of their own`() async throws {
        try await House.at(.selection) { house in
            let reviewer = try await house.browser(as: .reviewer)
            let page = try await reviewer.get(Self.queue)
            #expect(page.body.contains("2 of 3 reviews are done."))
            #expect(page.body.contains("Next:"))
            #expect(page.body.contains("Waits for your declaration of interests"))
            #expect(page.body.contains("How you use the scale"))
            #expect(page.body.contains("as soon as the phase shows you their scores"))
            for part in [Cast.Part.sponsor, .stranger, .facilitator, .careMember] {
                #expect(try await house.browser(as: part).get(Self.queue).status == 404)
            }
            for phase in [SelectionPhase.Kind.reading, .discussion] {
                try await house.perform(EnterPhase(phase), as: house.cast[.convener])
            }
            let people = try await house.reviewers(1)
            try await house.hasScored(people[0], house.candidate("Conservation International"), 1)
            try await house.hasScored(people[0], house.candidate("CARE"), 2)
            let beside = try await reviewer.get(Self.queue).body
            #expect(beside.contains("The others"))
            #expect(beside.contains("5 · 100 %") && beside.contains("0 · 0 %"))
        }
    }

    @Test func `the queue asks as often for one candidate as for many`() async throws {
        try await House.at(.selection) { house in
            let reviewer = try await house.browser(as: .reviewer)
            let few = try await house.queries(Self.queue, as: reviewer)
            let person = house.cast[.reviewer]
            let river = try await house.candidate("River Road Partners")
            try await house.perform(DecideEligibility(river, .eligible, because: "Yes."), as: house.cast[.convener])
            try await house.perform(AssignReviewer(person, to: river), as: house.cast[.convener])
            #expect(try await reviewer.get(Self.queue).body.contains("of 4 reviews"))
            #expect(try await house.queries(Self.queue, as: reviewer) == few)
        }
    }
}
