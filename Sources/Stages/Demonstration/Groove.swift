import Domain

/// The documented case, told by the actions people would have taken: GROOVE, first called New Partners in Value Chain
/// Development. Facts from public notes; persons and wording are invented.
struct Groove {
    let world: World
    let cast: Cast
    /// Many more applicants and reviewers, where they are wanted.
    let crowd: Crowd?

    init(_ world: World, _ cast: Cast, crowd: Crowd? = nil) {
        self.world = world
        self.cast = cast
        self.crowd = crowd
    }

    /// Days since the founding. Until the network closes, the story is told as of today, but for a call that is over: it
    /// needs its deadline behind it.
    static func age(at stage: Stage) -> Int {
        switch stage {
        case .closing: 780
        case .closed: 940
        case .selection, .invitation, .active: 2
        case .design, .call: 0
        }
    }

    func live(until stage: Stage) async throws {
        let life = Life(world: world, age: Self.age(at: stage))
        life.reach(day: 0)
        let network = try await found()
        try await charter(network)
        if stage == .design { return }
        life.reach(day: life.callOpens)
        try await world.act(LeaveDesign(), in: network, as: cast[.convener])
        try await call(network, in: life, isOver: stage > .call)
        if stage == .call { return }
        try await crowd?.apply(network)
        life.reach(day: life.callEnds + 2)
        try await world.act(CloseCall(), in: network, as: cast[.convener])
        life.reach(day: 62)
        try await selection(network, goesOn: stage > .selection)
        try await crowd?.review(network)
        if stage == .selection { return }
        life.reach(day: 80)
        try await invitation(network, until: stage)
        if stage < .active { return }
        if stage >= .closing { try await settle(network, in: life, until: 150) }
        life.reach(day: 150)
        try await deliverables(network)
        if stage >= .closing { try await settle(network, in: life, until: 400) }
        life.reach(day: 400)
        try await reflection(network)
        try await exchange(network)
        if stage < .closing { return }
        try await settle(network, in: life, until: 700)
        life.reach(day: 700)
        try await lastReadings(network)
        life.reach(day: 730)
        try await closing(network)
        life.reach(day: 880)
        if stage == .closed { try await closed(network) }
    }

    private func found() async throws -> ID<Network> {
        let setting = world.setting
        let once = setting.newEventID()
        let network = ID<Network>(rawValue: once.rawValue)
        _ = try await setting.perform(
            FoundNetwork(
                name: "New Partners in Value Chain Development", topic: "Staff capacity for value chain facilitation",
                purpose:
                    "Four organisations with grants in value chain development find out together how the capacity of their staff to facilitate markets is built, and leave behind what the whole field can use."
            ),
            in: network, as: try await world.actor(cast[.convener], in: .house), once: once)
        return network
    }

    private func charter(_ network: ID<Network>) async throws {
        let convener = cast[.convener]
        let today = world.setting.clock().day()
        try await world.act(
            AppointFacilitator(
                name: Cast.face(.facilitator).name, email: Cast.face(.facilitator).email,
                interests:
                    "I advised CARE on an unrelated programme three years ago. I have no tie to the other organisations or to the sponsor."
            ),
            in: network, as: convener)
        for (part, role) in [(Cast.Part.reviewer, Role.reviewer), (.sponsor, .sponsor)] {
            let face = Cast.face(part)
            try await world.act(
                NameMember(name: face.name, email: face.email, organisation: nil, roles: [role]), in: network,
                as: convener)
        }
        try await world.act(
            SetGoal(
                Goal(
                    statement: "Field staff of every member facilitate instead of delivering",
                    measure: "Staff who completed the mentoring programme", unit: "people", baseline: 0, target: 40)),
            in: network, as: convener)
        try await world.act(
            SetGoal(
                Goal(
                    statement: "A mentoring programme others can run without us", measure: "Topical guides published",
                    unit: "guides", baseline: 0, target: 10)),
            in: network, as: convener)
        for (question, decision) in [
            (
                "How is staff capacity for facilitating value chains built?",
                "What each member spends its training money on next year."
            ),
            (
                "How is knowledge managed inside and between our organisations?",
                "Whether members keep a shared library or four of their own."
            ),
            (
                "How are results of value chain programmes measured?",
                "Which indicators the members report to the sponsor together."
            ),
        ] {
            try await world.act(SetQuestion(question: question, decision: decision), in: network, as: convener)
        }
        for (duty, role) in [
            ("Calls the meetings and keeps the notes", Role.facilitator), ("Answers to the sponsor", .convener),
            ("Brings what was learned home, and its own cases to the table", .member),
        ] {
            try await world.act(AssignDuty(duty, to: role), in: network, as: convener)
        }
        for (kind, text, reason, days) in [
            (
                Expectation.Kind.hours, "Four hours a month for calls, reading and writing",
                "Less, and the others carry you.", nil
            ),
            (.activity, "Take part in the two workshops each year", "Trust grows at one table.", 180),
            (
                .deliverable, "Write or review two of the ten topical guides",
                "The mentoring programme is the network's joint product.", 400
            ),
            (.openness, "Share one failure in every learning journal", "What did not work teaches the most.", 90),
        ] as [(Expectation.Kind, String, String, Int?)] {
            try await world.act(
                SetExpectation(kind, text, because: reason, due: days.map { today.adding(days: $0) }), in: network,
                as: convener)
        }
        try await world.act(
            WriteCharter(
                topic: "Staff capacity for value chain facilitation", ends: today.adding(days: 900),
                texts: [
                    .purpose:
                        "Four organisations with grants in value chain development find out together how the capacity of their staff to facilitate markets is built, and leave behind what the whole field can use.",
                    .scope: "Value chain programmes of the members, wherever they run. Fund-raising is out of scope.",
                    .cadence: "A call every month, a workshop twice a year, a learning journal every quarter.",
                    .decisions: "By consent: a proposal stands unless somebody has a reasoned objection.",
                    .confidentiality:
                        "What is said at the table stays there until whoever said it agrees that it travels.",
                    .outputs: "A market facilitation mentoring programme with ten topical guides.",
                    .licence: "CC BY 4.0",
                    .sunset:
                        "The network ends after the final workshop. The programme keeps the archive; each member keeps the guides it wrote.",
                ]),
            in: network, as: convener)
        try await world.act(PublishCharter(), in: network, as: convener)
        try await world.act(RenameNetwork(to: "GROOVE"), in: network, as: convener)
    }
}
