import Domain

/// How GROOVE ended: with a study of its own learning, thanks, and an agreement on who keeps what.
extension Groove {
    func closing(_ network: ID<Network>) async throws {
        guard try await isAt(.active, network) else { return }
        let convener = cast[.convener]
        try await world.act(
            BeginClosing(
                because:
                    "The grants end this year and the mentoring programme is published. What is left is to say what we learned about learning, and to leave it where others find it."
            ),
            in: network, as: convener)
        life.reach(day: 733, 15, 10)
        try await world.act(
            NameKeeper(
                "The archive of the network", by: "The programme",
                at: "Its public resource centre, as a folder that needs no server", until: nil, agreed: true),
            in: network, as: convener)
        life.reach(day: 741, 11, 25)
        try await world.act(
            NameKeeper(
                "The mentoring programme with its ten guides", by: "Practical Action",
                at: "Its knowledge service, under CC BY 4.0",
                until: world.setting.clock().day().adding(days: 3650), agreed: true),
            in: network, as: convener)
        for (turn, (person, choice)) in [
            (Cast.Part.convener, Consent.open), (.facilitator, .open), (.careMember, .open), (.sponsor, .members),
            (.reviewer, .takenOut),
        ].enumerated() {
            guard try await world.actor(cast[person], in: network).member != nil else { continue }
            life.reach(day: 742 + 3 * turn, 9 + 2 * turn, 17 + 6 * turn)
            try await world.act(ChooseConsent(Consents(all: choice)), in: network, as: cast[person])
        }
        for (part, address, parts) in [
            (Cast.Part.facilitator, "lucia.herrera@post.example", [AlumnusPart.mentor]),
            (.practicalMember, "+880 1700 000000", [.reviewer, .member]),
        ] {
            guard try await world.actor(cast[part], in: network).member != nil else { continue }
            life.pass(minutes: 26)
            try await world.act(StayInTouch(at: address, as: parts), in: network, as: cast[part])
        }
        let today = world.setting.clock().day()
        life.pass(minutes: 9)
        try await world.act(
            AssignClosingItem(.deliverables, to: cast[.facilitator], due: today.adding(days: 30)), in: network,
            as: convener)
        life.pass(minutes: 4)
        try await world.act(
            AssignClosingItem(.lessons, to: cast[.convener], due: today.adding(days: 45)), in: network, as: convener)
        life.reach(day: 768, 17, 20)
        try await world.act(
            SayThanks(
                "To the field staff who let themselves be mentored before the guides were any good; to the four organisations that told each other what had failed; to the sponsor who asked for evidence and took uncertainty for an answer."
            ),
            in: network, as: cast[.facilitator])
    }

    func closed(_ network: ID<Network>) async throws {
        guard try await isAt(.closing, network) else { return }
        let convener = cast[.convener]
        for (turn, (item, note)) in [
            (
                ClosingItem.deliverables,
                "The mentoring programme is released. The capacity assessment stays a draft: it is inside the guide already."
            ),
            (
                .lessons,
                "The case study “Learning about learning” gathers them, with small cases inside: interviews, a survey and an after-action review with every member."
            ),
            (.consents, "Everybody was asked by letter and again at the last workshop."),
            (.goals, "Read for the last time at the final workshop."),
            (.promises, "Two guides came later than promised; the seats that wrote them said why."),
            (.contacts, "Whoever wishes to be found has said where."),
            (.grants, "Each member sent the case study to its donor with the final report."),
        ].enumerated() {
            life.reach(day: 866 + 2 * turn, 10 + turn, 8 + 7 * turn)
            try await world.act(TickClosingItem(item, note: note), in: network, as: convener)
        }
        life.reach(day: 879, 14, 30)
        try await world.act(
            NoteRetrospect(
                held: world.setting.clock().day(), with: "The convener of the next network and two of its members",
                taken:
                    "Begin with mentors, not with courses. Agree in the first month who keeps what. Ask less often, and answer."
            ),
            in: network, as: cast[.facilitator])
        life.reach(day: 880, 16, 0)
        try await world.act(CloseNetwork(name: "GROOVE"), in: network, as: convener)
    }

    private func isAt(_ stage: Stage, _ network: ID<Network>) async throws -> Bool {
        try await world.setting.read(in: network, as: .clock) { try CharterStore($0).stage() } == stage
    }
}
