import Domain
import Stages
import Storage
import TestKit
import Testing

struct ConflictTests {
    private static let chf = "CHF International"
    private static let marks = ["CHF International", "Samuel Mwangi", "Two value chains we left", "samuel@chf.example"]

    /// No door tells anything of the candidate, and none takes anything for it.
    private func expectNothing(of organisation: String, for browser: Browser, _ house: House) async throws {
        let walk = try await RouteWalk([house])
        let id = try await house.candidate(organisation).description
        let before = try await house.events(house.groove())
        let pages = walk.pages(of: house.setting)
        #expect(pages.count > 150)
        for path in pages {
            let answer = try await RouteWalk.read(path, browser)
            for mark in Self.marks { #expect(!answer.body.contains(mark), "\(path) tells \(mark)") }
            #expect(!answer.body.contains("/candidates/\(id)\""), "\(path) links it")
            if path.contains("/candidates/\(id)") { #expect(answer.status == 404, "\(path)") }
        }
        let doings = walk.doings(of: house.setting, only: "/candidates/\(id)")
        #expect(doings.count >= 9)
        for path in doings { #expect(try await RouteWalk.send(path, browser).status == 404, "\(path)") }
        #expect(try await house.events(house.groove()) == before)
    }

    @Test func `for a reviewer with a conflict the candidate is not there, at any door`() async throws {
        try await House.at(.selection) { house in
            let acts = Acts(house, house.setting)
            try await acts.apply(
                RefuseReader(.person, "Tomasz Wrobel", because: "A competitor."), for: Self.chf)
            try await expectNothing(of: Self.chf, for: house.browser(as: .reviewer), house)
        }
    }

    @Test func `for a convener with a conflict the candidate is not there, at any door; a deputy takes it`()
        async throws
    {
        try await House.at(.selection) { house in
            let acts = Acts(house, house.setting)
            try await acts.name("Dora", [.deputy])
            let dora = try await house.browser(as: acts.person("Dora"))
            let dossier = try await house.dossier(Self.chf)
            let decision = ["decision": "reserve", "reason": "A good second."]
            let early = try await dora.send(dossier + "/decision", decision)
            #expect(early.status == 409)
            #expect(early.body.contains("so a convener takes this one"))
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.send(dossier + "/step-back", ["ties": "My sister works there."]).status == 303)
            try await expectNothing(of: Self.chf, for: convener, house)
            #expect(try await dora.get("/networks/groove/candidates").body.contains("for a deputy"))
            let release = dossier + "/reviewers/\(house.cast[.reviewer])/release"
            #expect(try await dora.send(release).status == 303)
            #expect(try await dora.send(dossier + "/decision", decision).status == 303)
            #expect(try await dora.get(dossier).body.contains("Declared it"))
            let convening = try await convener.send("/networks/groove/decisions/release")
            #expect(convening.body.contains("The deputy releases the decisions"))
        }
    }

    @Test func `a conflict the system finds blocks until a convener without one clears it; both stay in the record`()
        async throws
    {
        try await House.at(.selection) { house in
            let acts = Acts(house, house.setting)
            let reviewer = try await house.browser(as: .reviewer)
            let dossier = try await house.dossier(Self.chf)
            #expect(try await reviewer.get(dossier).status == 200)
            try await Self.sharedTable(house, acts)
            #expect(try await reviewer.get(dossier).status == 404)
            #expect(try await reviewer.send(dossier + "/scores", fullMarks).status == 404)
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.get(dossier).body.contains("Sat at one table with them in another network"))
            let list = try await convener.get("/networks/groove/conflicts")
            #expect(list.body.contains("Sat at one table with them in another network"))
            let refused = try await convener.send(
                dossier + "/decision", ["decision": "invite", "reason": "It belongs here."])
            #expect(refused.status == 409)
            #expect(refused.body.contains("with a conflict of interest. Release them"))
            let clear = dossier + "/conflicts/\(house.cast[.reviewer])/sharedNetwork"
            #expect(try await convener.send(clear).status == 422)
            let before = try await house.events(house.groove())
            #expect(try await convener.send(clear, ["reason": "They never met."]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["conflict.cleared"])
            #expect(try await reviewer.get(dossier).status == 200)
            let record = try await convener.get(dossier).body
            #expect(record.contains("They never met."))
            #expect(record.contains("Cleared by Amina Odhiambo"))
            #expect(try await convener.send(clear, ["reason": "Once more."]).status == 409)
        }
    }

    @Test func `nobody clears a conflict of their own, one that was declared, or that of the own organisation`()
        async throws
    {
        try await House.at(.selection) { house in
            let acts = Acts(house, house.setting)
            try await acts.apply(RefuseReader(.organisation, "review board", because: "Rivals."), for: "CARE")
            try await house.run(
                """
                UPDATE membership SET organisation_id = (SELECT id FROM organisation WHERE name = 'CHF International')
                WHERE network_id <> 0 AND person_id = \(house.cast[.reviewer])
                """)
            let convener = try await house.browser(as: .convener)
            let dossier = try await house.dossier(Self.chf)
            let own = try await convener.send(
                dossier + "/conflicts/\(house.cast[.reviewer])/sameOrganisation", ["reason": "It is fine."])
            #expect(own.status == 409)
            #expect(own.body.contains("Nobody judges themselves or their own organisation."))
            let member = try await house.browser(as: .sponsor)
            #expect(
                try await member.send(
                    dossier + "/conflicts/\(house.cast[.reviewer])/sameOrganisation", ["reason": "x"]
                ).status == 404)
            #expect(
                try await convener.send(dossier + "/conflicts/\(house.cast[.reviewer])/sharedNetwork").status == 404)
        }
    }

    @Test func `a tie that is named closes what has it, and only its own person reads it`() async throws {
        try await House.at(.selection) { house in
            let reviewer = try await house.browser(as: .reviewer)
            let dossier = try await house.dossier(Self.chf)
            let before = try await house.events(house.groove())
            let tie = ["level": "organisation", "name": "chf international", "reason": "I left them last year."]
            #expect(try await reviewer.send("/networks/groove/conflicts/ties/new", tie).status == 303)
            #expect(try await house.events(house.groove()) == before + ["tie.named"])
            #expect(try await reviewer.get(dossier).status == 404)
            #expect(try await reviewer.get("/networks/groove/conflicts").body.contains("I left them last year."))
            let page = try await reviewer.get("/networks/groove/conflicts").body
            let take =
                page.firstMatch(of: /(\/networks\/groove\/conflicts\/ties\/\w+\/take-back)/).map { String($0.1) }
                ?? "/none"
            #expect(try await house.browser(as: .convener).send(take).status == 404)
            #expect(try await house.browser(as: .stranger).send(take).status == 404)
            #expect(try await house.browser(as: .sponsor).send(take).status == 404)
            #expect(try await reviewer.send(take).status == 303)
            #expect(try await house.events(house.groove()) == before + ["tie.named", "tie.takenBack"])
            #expect(try await reviewer.get(dossier).status == 200)
            let again = try await reviewer.send(take)
            #expect(again.status == 409)
            #expect(again.body.contains("taken back already"))
            #expect(try await reviewer.get("/networks/groove/conflicts").body.contains("I left them last year."))
            #expect(try await house.browser(as: .sponsor).get("/networks/groove/conflicts").status == 404)
            let sponsor = try await house.browser(as: .sponsor)
            #expect(try await sponsor.send("/networks/groove/conflicts/ties/new", tie).status == 409)
            #expect(try await house.browser(as: .stranger).get("/networks/groove/conflicts").status == 404)
        }
    }

    @Test func `after a tie is taken back the dossier stays shut until it is said anew that there is none`()
        async throws
    {
        try await House.at(.selection) { house in
            let name = "Practical Action"
            let dossier = try await house.dossier(name)
            let confirmed = ["conflict": "none", "ties": "We met once at a fair."]
            let people = [(Cast.Part.reviewer, "The dossier opens once"), (.convener, "This opens once you have")]
            try await house.run("UPDATE call_question SET is_confidential = 1 WHERE question = 'staff'")
            for (part, shut) in people {
                let browser = try await house.browser(as: part)
                let before = try await browser.send(dossier + "/interests", confirmed)
                #expect(before.status == (part == .reviewer ? 409 : 303), "the reviewer has declared already")
                try await house.perform(
                    NameTie(to: .organisation, name, because: "My sister."), as: house.cast[part])
                #expect(try await browser.get(dossier).status == 404)
                let tie = try await house.setting.database.read { [person = house.cast[part]] in
                    try $0.value("SELECT id FROM named_tie WHERE person_id = \(person)", as: ID<NamedTie>.self)
                }
                let take = "/networks/groove/conflicts/ties/\(try #require(tie))/take-back"
                #expect(try await browser.send(take).status == 303)
                #expect(try await browser.get(dossier).body.contains(shut), "\(part)")
                if part == .reviewer {
                    let early = try await browser.send(dossier + "/scores", fullMarks)
                    #expect(early.status == 409 && early.body.contains("Declare first"))
                }
                let events = try await house.events(house.groove())
                try await browser.expectDone(dossier + "/interests", ["conflict": "none", "ties": "She has left."])
                #expect(try await house.events(house.groove()) == events + ["interests.declared"])
                #expect(try await !browser.get(dossier).body.contains(shut), "\(part)")
            }
            #expect(try await house.count("SELECT count(*) FROM earlier_declaration") == 2)
            let said = try await house.setting.database.read {
                try $0.column("SELECT ties FROM earlier_declaration", as: String.self)
            }
            #expect(said.contains("We met once at a fair."))
        }
    }

    @Test func `a tie taken back opens nothing of what another tie or another candidate has to say`() async throws {
        try await House.at(.selection) { house in
            let reviewer = try await house.browser(as: .reviewer)
            let acts = Acts(house, house.setting)
            let dossier = try await house.dossier("Practical Action")
            try await acts.act(NameTie(to: .organisation, Self.chf, because: "Mine."), as: .reviewer)
            let tie = try await house.setting.database.read {
                try $0.value("SELECT id FROM named_tie WHERE person_id IS NOT NULL", as: ID<NamedTie>.self)
            }
            try await acts.act(NameTie(to: .organisation, "chf  international", because: "Still."), as: .reviewer)
            try await acts.act(TakeTieBack(#require(tie)), as: .reviewer)
            #expect(try await reviewer.get(house.dossier(Self.chf)).status == 404)
            #expect(try await !reviewer.get(dossier).body.contains("The dossier opens once"))
            #expect(try await house.count("SELECT count(*) FROM earlier_declaration") == 0)
        }
    }

    @Test func `an applicant names who should not read the application`() async throws {
        try await House.at(.selection) { house in
            let secret = try await house.steadyLink(to: house.candidate(Self.chf), in: house.groove())
            let applicant = try await house.browser()
            let page = try await applicant.get("/applications/\(secret)/readers")
            #expect(page.body.contains("You have named nobody."))
            #expect(try await applicant.get("/applications/\(secret)").body.contains("Who should not read it"))
            let before = try await house.events(house.groove())
            let named = ["level": "person", "name": "Tomasz+x@review.example", "reason": "We were rivals."]
            #expect(try await applicant.send("/applications/\(secret)/readers/new", named).status == 303)
            #expect(try await house.events(house.groove()) == before + ["reader.refused"])
            #expect(try await applicant.get("/applications/\(secret)/readers").body.contains("We were rivals."))
            #expect(try await house.browser(as: .reviewer).get(house.dossier(Self.chf)).status == 404)
            #expect(
                try await house.browser(as: .convener).get(house.dossier(Self.chf)).body.contains(
                    "Was named by the applicant"))
            #expect(try await applicant.get("/applications/none/readers").status == 404)
        }
    }

    /// The reviewer and the candidate's organisation were members of one network before.
    private static func sharedTable(_ house: House, _ acts: Acts) async throws {
        let once = acts.setting.newEventID()
        let network = ID<Network>(rawValue: once.rawValue)
        let world = World(acts.setting)
        _ = try await acts.setting.perform(
            FoundNetwork(name: "Before", topic: "Other things", purpose: "Others learn together."), in: network,
            as: world.actor(house.cast[.convener], in: .house), once: once)
        for (name, email, organisation) in [
            ("Tomasz Wróbel", "tomasz@review.example", "Review Board"), ("Kim", "kim@chf.example", chf),
        ] {
            try await world.act(
                NameMember(name: name, email: email, organisation: organisation, roles: [.member]), in: network,
                as: house.cast[.convener])
        }
    }
}
