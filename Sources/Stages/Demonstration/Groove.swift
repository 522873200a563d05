import Domain

/// The documented case, told by the actions people would have taken: GROOVE, first called New Partners in Value Chain
/// Development. Facts from public notes; persons and wording are invented.
struct Groove {
    let world: World
    let cast: Cast
    let life: Life
    /// Many more applicants and reviewers, where they are wanted.
    let crowd: Crowd?

    init(_ world: World, _ cast: Cast, age: Int = 0, crowd: Crowd? = nil) {
        self.world = world
        self.cast = cast
        self.crowd = crowd
        life = Life(world: world, age: age)
    }

    /// Days since the founding. Until the network closes, the story is told as of today, but for a call that is over: it
    /// needs its deadline and its grace behind it, at any hour of the day.
    static func age(at stage: Stage) -> Int {
        switch stage {
        case .closing: 780
        case .closed: 940
        case .selection, .invitation, .active: 3
        case .design, .call: 0
        }
    }

    func live(until stage: Stage) async throws {
        life.begin()
        let network = try await found()
        try await charter(network)
        if stage == .design { return }
        life.reach(day: life.callOpens)
        try await world.act(LeaveDesign(), in: network, as: cast[.convener])
        try await call(network, isOver: stage > .call)
        if stage == .call { return }
        try await crowd?.apply(network)
        life.reach(day: life.callEnds + 2)
        try await world.act(CloseCall(), in: network, as: cast[.convener])
        life.reach(day: 48)
        try await selection(network, goesOn: stage > .selection)
        try await crowd?.review(network)
        if stage == .selection { return }
        life.reach(day: 74)
        try await invitation(network, until: stage)
        if stage < .active { return }
        try await work(network)
        if stage < .closing { return }
        try await come(to: 700, network)
        try await lastReadings(network)
        life.reach(day: 730)
        try await closing(network)
        if stage < .closed { return }
        life.reach(day: 866)
        try await closed(network)
    }

    /// What happened at the table, in the order in which it happened.
    private func work(_ network: ID<Network>) async throws {
        try await come(to: 90, network)
        try await capacity(network)
        try await workshop(network)
        try await come(to: 134, network)
        try await knowledge(network)
        try await come(to: 150, network)
        let guide = try await guide(network)
        try await come(to: 256, network)
        try await assessment(network)
        try await come(to: 275, network)
        try await whoFacilitates(network)
        try await journals(network)
        try await whatIsNotSaid(network)
        try await come(to: 330, network)
        try await results(network)
        try await monthlyCall(network)
        try await come(to: 372, network)
        try await lessons(network)
        try await come(to: 400, network)
        try await readings(network)
        try await come(to: 418, network)
        try await uptake(of: guide, network)
        if life.isTold { try await laterYears(network) }
    }

    /// On that day, with every promise kept that was due by then; a short life has kept none yet.
    func come(to day: Int, _ network: ID<Network>) async throws {
        if life.isTold { try await settle(network, until: day) }
        life.reach(day: day)
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
        if life.isTold { life.reach(day: 1, 11, 5) }
        try await world.act(
            AppointFacilitator(
                name: Cast.face(.facilitator).name, email: Cast.face(.facilitator).email,
                interests:
                    "I advised CARE on an unrelated programme three years ago. I have no tie to the other organisations or to the sponsor."
            ),
            in: network, as: convener)
        for (part, role) in [(Cast.Part.reviewer, Role.reviewer), (.sponsor, .sponsor)] {
            let face = Cast.face(part)
            life.pass(minutes: 8)
            try await world.act(
                NameMember(name: face.name, email: face.email, organisation: nil, roles: [role]), in: network,
                as: convener)
        }
        if life.isTold { life.reach(day: 3, 14, 15) }
        try await world.act(
            SetGoal(
                Goal(
                    statement: "Field staff of every member facilitate instead of delivering",
                    measure: "Staff who completed the mentoring programme", unit: "people", baseline: 0, target: 40)),
            in: network, as: convener)
        life.pass(minutes: 17)
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
            life.pass(minutes: 12)
            try await world.act(SetQuestion(question: question, decision: decision), in: network, as: convener)
        }
        for (duty, role) in [
            ("Calls the meetings and keeps the notes", Role.facilitator), ("Answers to the sponsor", .convener),
            ("Brings what was learned home, and its own cases to the table", .member),
        ] {
            life.pass(minutes: 5)
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
            life.pass(minutes: 9)
            try await world.act(
                SetExpectation(kind, text, because: reason, due: days.map { today.adding(days: $0) }), in: network,
                as: convener)
        }
        if life.isTold { life.reach(day: 8, 10, 40) }
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
        if life.isTold { life.reach(day: 11, 15, 30) }
        try await world.act(PublishCharter(), in: network, as: convener)
        life.pass(minutes: 25)
        try await world.act(RenameNetwork(to: "GROOVE"), in: network, as: convener)
    }
}
