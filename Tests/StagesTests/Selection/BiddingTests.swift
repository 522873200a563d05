import Domain
import Stages
import TestKit
import Testing

/// What reviewers say of themselves and of candidates before they are given any to read.
struct BiddingTests {
    private let open = "/networks/groove/bidding/open"
    private let close = "/networks/groove/bidding/close"
    private let bids = "/networks/groove/reviewing/bids"
    private let expertise = "/networks/groove/reviewing/expertise"
    private let known = ["topics": "dealers\nforest", "some": "savings", "text": "Nine years with seed dealers."]

    @Test func `a reviewer states what they know, finds it again, and it leaves exactly this event`() async throws {
        try await House.at(.selection) { house in
            let reviewer = try await house.browser(as: .reviewer)
            let before = try await house.events(house.groove())
            #expect(try await reviewer.send(expertise, known).status == 303)
            #expect(try await house.events(house.groove()) == before + ["expertise.stated"])
            #expect(try await reviewer.get(expertise).body.contains("Nine years with seed dealers."))
            for (part, status) in [(Cast.Part.convener, 409), (.facilitator, 409), (.sponsor, 409), (.stranger, 404)] {
                #expect(try await house.browser(as: part).send(expertise, known).status == status, "\(part)")
            }
            #expect(try await house.browser().send(expertise, known).status == 401)
            #expect(try await house.events(house.groove()) == before + ["expertise.stated"])
        }
    }

    @Test func `a convener opens and closes the bidding, once each, with one event each`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            #expect(try await convener.send(close).body.contains("nothing is to close"))
            #expect(try await convener.send(open).status == 303)
            #expect(try await house.events(house.groove()) == before + ["bidding.opened"])
            let twice = try await convener.send(open)
            #expect(twice.status == 409 && twice.body.contains("Reviewers see the list already."))
            #expect(try await convener.send(close).status == 303)
            #expect(try await house.events(house.groove()) == before + ["bidding.opened", "bidding.closed"])
        }
    }

    @Test func `nobody else opens or closes it`() async throws {
        try await House.at(.selection) { house in
            let before = try await house.events(house.groove())
            for address in [open, close] {
                for (part, status) in [
                    (Cast.Part.reviewer, 409), (.facilitator, 409), (.sponsor, 409), (.stranger, 404),
                ] {
                    #expect(try await house.browser(as: part).send(address).status == status, "\(part)")
                }
                #expect(try await house.browser().send(address).status == 401)
            }
            #expect(try await house.events(house.groove()) == before)
        }
        try await House.at(.invitation) { house in
            let late = try await house.browser(as: .convener).send(open)
            #expect(late.status == 409 && late.body.contains("stage “Selection”"))
        }
    }

    @Test func `a reviewer bids and takes a bid back, with one event each; nobody else bids`() async throws {
        try await House.at(.selection) { house in
            let person = try await house.reviewers(1)[0]
            let reviewer = try await house.browser(as: person)
            _ = try await house.browser(as: .convener).send(open)
            let bid = [try await house.candidate("CHF International").description: "eager"]
            let before = try await house.events(house.groove())
            #expect(try await reviewer.send(bids, bid).status == 303)
            #expect(try await house.events(house.groove()) == before + ["bids.made"])
            #expect(try await reviewer.get("/networks/groove/reviewing").body.contains("Eager to read it"))
            #expect(try await reviewer.send(bids, bid.mapValues { _ in "" }).status == 303)
            #expect(try await !reviewer.get("/networks/groove/reviewing").body.contains("Eager to read it"))
            #expect(try await house.events(house.groove()) == before + ["bids.made", "bids.made"])
            for (part, statuses) in [
                (Cast.Part.convener, [404, 409, 422]), (.facilitator, [404, 409, 422]), (.sponsor, [404, 409, 422]),
                (.stranger, [404]),
            ] {
                let reply = try await house.browser(as: part).send(bids, bid)
                #expect(statuses.contains(reply.status), "\(part) \(reply.status)")
            }
            #expect(try await house.browser().send(bids, bid).status == 401)
            #expect(try await house.events(house.groove()) == before + ["bids.made", "bids.made"])
        }
    }
}
