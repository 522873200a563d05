import Domain

/// A network beside GROOVE, small but lived by the same actions.
struct Neighbour {
    let world: World
    let cast: Cast
    let plot: Plot
    let life: Life

    init(_ world: World, _ cast: Cast, _ plot: Plot, until stage: Stage) {
        self.world = world
        self.cast = cast
        self.plot = plot
        life = Life(world: world, age: Self.age(at: stage))
    }

    /// Days since the founding.
    private static func age(at stage: Stage) -> Int {
        switch stage {
        case .design, .call: 16
        case .selection, .invitation: 64
        case .active: 230
        case .closing, .closed: 470
        }
    }

    func live(until stage: Stage) async throws {
        life.begin()
        let network = try await found()
        try await charter(network)
        life.reach(day: life.callOpens)
        try await world.act(LeaveDesign(), in: network, as: cast[.convener])
        try await call(network, isOver: stage > .call)
        if stage == .call { return }
        life.reach(day: life.callEnds + 2)
        try await world.act(CloseCall(), in: network, as: cast[.convener])
        life.reach(day: 58)
        try await select(network, goesOn: stage > .selection)
        if stage == .selection { return }
        life.reach(day: 80)
        try await sit(network)
        life.reach(day: 95)
        let thread = try await talk(network)
        try await plot.work?(self, network, thread)
        life.reach(day: 440)
        if stage >= .closing { try await end(network) }
    }

    private func found() async throws -> ID<Network> {
        let once = world.setting.newEventID()
        let network = ID<Network>(rawValue: once.rawValue)
        _ = try await world.setting.perform(
            FoundNetwork(name: plot.name, topic: plot.topic, purpose: plot.purpose), in: network,
            as: try await world.actor(cast[.convener], in: .house), once: once)
        return network
    }

    private func charter(_ network: ID<Network>) async throws {
        let convener = cast[.convener]
        let guide = Cast.face(.facilitator)
        life.reach(day: 2, 10, 30)
        try await world.act(
            AppointFacilitator(name: guide.name, email: guide.email, interests: "None with any of the applicants."),
            in: network, as: convener)
        for (part, role) in [(Cast.Part.reviewer, Role.reviewer), (.sponsor, .sponsor)] {
            let face = Cast.face(part)
            life.pass(minutes: 7)
            try await world.act(
                NameMember(name: face.name, email: face.email, organisation: nil, roles: [role]), in: network,
                as: convener)
        }
        life.reach(day: 5, 14, 5)
        try await world.act(SetGoal(plot.goal), in: network, as: convener)
        life.pass(minutes: 16)
        try await world.act(SetQuestion(question: plot.question, decision: plot.decision), in: network, as: convener)
        life.pass(minutes: 9)
        try await world.act(
            AssignDuty("Calls the meetings and keeps the notes", to: .facilitator), in: network, as: convener)
        life.pass(minutes: 12)
        try await world.act(
            SetExpectation(.activity, plot.expectation, because: "What we learn comes from there.", due: nil),
            in: network, as: convener)
        life.reach(day: 9, 11, 15)
        try await world.act(
            WriteCharter(
                topic: plot.topic, ends: world.setting.clock().day().adding(days: 540),
                texts: [
                    .purpose: plot.purpose, .decisions: "By consent.", .licence: "CC BY 4.0", .sunset: plot.sunset,
                    .confidentiality:
                        "What is said at the table stays there until whoever said it agrees that it travels.",
                ]),
            in: network, as: convener)
        life.reach(day: 11, 16, 20)
        try await world.act(PublishCharter(), in: network, as: convener)
    }

    private func call(_ network: ID<Network>, isOver: Bool) async throws {
        let convener = cast[.convener]
        let today = world.setting.clock().day()
        try await world.act(
            WriteCall(
                title: plot.call, text: plot.purpose, seats: 4,
                deadline: isOver ? life.date(ofDay: life.callEnds) : today.adding(days: 30),
                timeZone: "Africa/Nairobi", grace: 60),
            in: network, as: convener)
        life.pass(minutes: 55)
        try await world.act(OpenCall(), in: network, as: convener)
        for (turn, applicant) in (isOver ? plot.applicants : Array(plot.applicants.prefix(1))).enumerated() {
            life.reach(day: 15 + 12 * turn, 8 + 5 * turn, 42)
            let candidate = try await applicant.draft(in: network, of: world)
            life.pass(minutes: 130)
            try await applicant.send(candidate, in: network, of: world)
        }
    }

    private func select(_ network: ID<Network>, goesOn: Bool) async throws {
        let convener = cast[.convener]
        let candidates = try await world.setting.read(in: network, as: try await world.actor(convener, in: network)) {
            try SelectionStore($0).candidates().map(\.id)
        }
        for candidate in candidates {
            life.pass(minutes: 26)
            try await world.act(
                DecideEligibility(candidate, .eligible, because: "Holds a grant of its own."), in: network, as: convener
            )
        }
        guard goesOn else {
            if let first = candidates.first {
                try await world.act(AssignReviewer(cast[.reviewer], to: first), in: network, as: convener)
            }
            return
        }
        life.reach(day: 70, 15, 0)
        for candidate in candidates {
            life.pass(minutes: 31)
            try await world.act(
                DecideCandidate(candidate, .invite, because: "Brings cases the others do not have."), in: network,
                as: convener)
        }
        life.reach(day: 72, 10, 0)
        try await world.act(ReleaseDecisions(), in: network, as: convener)
    }
}
