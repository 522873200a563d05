import Domain

/// A network beside GROOVE, small but lived by the same actions.
struct Neighbour {
    let world: World
    let cast: Cast
    let plot: Plot

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
        let life = Life(world: world, age: Self.age(at: stage))
        life.reach(day: 0)
        let network = try await found()
        try await charter(network)
        life.reach(day: life.callOpens)
        try await world.act(LeaveDesign(), in: network, as: cast[.convener])
        try await call(network, in: life, isOver: stage > .call)
        if stage == .call { return }
        life.reach(day: life.callEnds + 2)
        try await world.act(CloseCall(), in: network, as: cast[.convener])
        life.reach(day: 60)
        try await select(network, goesOn: stage > .selection)
        if stage == .selection { return }
        life.reach(day: 80)
        try await sit(network)
        life.reach(day: 212)
        try await talk(network)
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
        try await world.act(
            AppointFacilitator(name: guide.name, email: guide.email, interests: "None with any of the applicants."),
            in: network, as: convener)
        for (part, role) in [(Cast.Part.reviewer, Role.reviewer), (.sponsor, .sponsor)] {
            let face = Cast.face(part)
            try await world.act(
                NameMember(name: face.name, email: face.email, organisation: nil, roles: [role]), in: network,
                as: convener)
        }
        try await world.act(SetGoal(plot.goal), in: network, as: convener)
        try await world.act(SetQuestion(question: plot.question, decision: plot.decision), in: network, as: convener)
        try await world.act(
            AssignDuty("Calls the meetings and keeps the notes", to: .facilitator), in: network, as: convener)
        try await world.act(
            SetExpectation(.activity, plot.expectation, because: "What we learn comes from there.", due: nil),
            in: network, as: convener)
        try await world.act(
            WriteCharter(
                topic: plot.topic, ends: world.setting.clock().day().adding(days: 540),
                texts: [
                    .purpose: plot.purpose, .decisions: "By consent.", .licence: "CC BY 4.0", .sunset: plot.sunset,
                    .confidentiality:
                        "What is said at the table stays there until whoever said it agrees that it travels.",
                ]),
            in: network, as: convener)
        try await world.act(PublishCharter(), in: network, as: convener)
    }

    private func call(_ network: ID<Network>, in life: Life, isOver: Bool) async throws {
        let convener = cast[.convener]
        let today = world.setting.clock().day()
        try await world.act(
            WriteCall(
                title: plot.call, text: plot.purpose, seats: 4,
                deadline: isOver ? life.date(ofDay: life.callEnds) : today.adding(days: 30),
                timeZone: "Africa/Nairobi", grace: 60),
            in: network, as: convener)
        try await world.act(OpenCall(), in: network, as: convener)
        for applicant in isOver ? plot.applicants : Array(plot.applicants.prefix(1)) {
            let candidate = try await applicant.draft(in: network, of: world)
            try await applicant.send(candidate, in: network, of: world)
        }
    }

    private func select(_ network: ID<Network>, goesOn: Bool) async throws {
        let convener = cast[.convener]
        let candidates = try await world.setting.read(in: network, as: try await world.actor(convener, in: network)) {
            try SelectionStore($0).candidates().map(\.id)
        }
        for candidate in candidates {
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
        for candidate in candidates {
            try await world.act(
                DecideCandidate(candidate, .invite, because: "Brings cases the others do not have."), in: network,
                as: convener)
        }
        try await world.act(ReleaseDecisions(), in: network, as: convener)
    }
}
