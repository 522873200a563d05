import Domain
import Stages
import Storage
import TestKit
import Testing

struct DecisionRecordTests {
    private static let invite = ["decision": "invite", "reason": "It belongs at this table."]
    private static let dissent = ["reason": "The visit was shorter than the notes say."]
    private static let action = "Practical Action"

    @Test func `a decision keeps what it rested on, sealed into its event`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let place = try await house.dossier(Self.action)
            #expect(try await convener.get(place + "/record").status == 404)
            #expect(try await convener.send(place + "/decision", Self.invite).status == 303)
            let groove = try await house.groove()
            let body = try await house.setting.database.read { try EventLog($0, groove).latest(1).first?.body ?? "" }
            #expect(body.contains("\"inputs\":\"") && body.contains("\"record\":\"") && !body.contains("invite"))
            let page = try await convener.get(place + "/record")
            for text in [
                "It belongs at this table.", "Version 1", "Tomasz Wróbel", "Counts", "Scores had not been calibrated.",
            ] {
                #expect(page.body.contains(text), "\(text)")
            }
            #expect(try await convener.get(place).body.contains("The record of the decision"))
            let json = try await convener.get(place + "/record.json").body
            let seal = json.firstMatch(of: /"seal":"(\w+)"/).map { String($0.1) } ?? "none"
            #expect(body.contains(seal))
            let again = ["decision": "reserve", "reason": "Others first."]
            #expect(try await convener.send(place + "/decision", again).status == 303)
            let both = try await convener.get(place + "/record").body
            #expect(both.contains("Others first.") && both.contains("It belongs at this table."))
        }
    }

    @Test func `whoever does not look after the candidate finds no record`() async throws {
        try await House.at(.selection) { house in
            let place = try await house.dossier(Self.action)
            _ = try await house.browser(as: .convener).send(place + "/decision", Self.invite)
            for part in [Cast.Part.reviewer, .sponsor, .facilitator, .stranger, .careMember] {
                #expect(try await house.browser(as: part).get(place + "/record").status == 404, "\(part)")
            }
        }
    }

    @Test func `somebody of the panel dissents once there is a discussion, and only conveners read it beside them`()
        async throws
    {
        try await House.at(.selection) { house in
            let place = try await house.dossier(Self.action)
            let reviewer = try await house.browser(as: .reviewer)
            let early = try await reviewer.send(place + "/dissent", Self.dissent)
            #expect(early.status == 409)
            #expect(early.body.contains("once the panel discusses"))
            try await house.perform(EnterPhase(.reading), as: house.cast[.convener])
            try await house.perform(EnterPhase(.discussion), as: house.cast[.convener])
            let unscored = try await reviewer.send(house.dossier("CHF International") + "/dissent", Self.dissent)
            #expect(unscored.status == 409)
            let before = try await house.events(house.groove())
            #expect(try await reviewer.send(place + "/dissent", Self.dissent).status == 303)
            #expect(try await house.events(house.groove()) == before + ["dissent.recorded"])
            #expect(try await reviewer.get(place + "/record").body.contains("The visit was shorter"))
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.send(place + "/decision", Self.invite).status == 303)
            let record = try await convener.get(place + "/record").body
            #expect(record.contains("The visit was shorter") && record.contains("Tomasz Wróbel"))
            let other = try await house.reviewers(1)
            #expect(try await house.browser(as: other[0]).send(place + "/dissent", Self.dissent).status == 404)
            #expect(try await house.browser(as: .sponsor).send(place + "/dissent", Self.dissent).status == 404)
            #expect(try await !reviewer.get(place + "/record").body.contains("belongs at this table"))
        }
    }

    @Test func `a released letter hands out the last digest of the chain`() async throws {
        try await House.at(.invitation) { house in
            try await house.performAll()
            let groove = try await house.groove()
            let found = try await house.setting.keep(as: .clock) { scene in
                let released = try EventLog(scene.connection, groove).latest(1000).first {
                    $0.kind == "decisions.released"
                }
                let letters = try OutboxStore(scene.connection, scene.setting).latest(300).filter {
                    $0.subject.hasPrefix("The decision on")
                }
                let digest = released?.digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() ?? "none"
                return (digest, letters.map(\.body))
            }
            #expect(found.1.count == 6)
            for body in found.1 { #expect(body.contains(found.0)) }
        }
    }
}
