import Domain

/// GROOVE's joint products: the guide of the mentoring programme, released, and the capacity assessment, in draft.
extension Groove {
    /// Written in three versions over two months, reviewed twice, signed off by each member, released.
    func guide(_ network: ID<Network>) async throws -> ID<Deliverable> {
        let care = cast[.careMember]
        let practical = cast[.practicalMember]
        try await seated(network)
        let guide = try await planned(
            PlanDeliverable(
                "Market facilitation mentoring programme: administrator's guide",
                what:
                    "How an organisation runs the mentoring programme by itself: who mentors whom, what they agree on, ten topics to work through, how to see whether it helped.",
                for: "Programme managers who want their field staff to facilitate markets", due: due(120),
                owners: [care]),
            network, by: care)
        let days: [(written: Int, reviewed: Int)] = [(163, 171), (190, 199), (214, 214)]
        for (version, text) in GuideText.versions.enumerated() {
            try await come(to: days[version].written, network)
            life.pass(minutes: 230 + 45 * version)
            try await world.act(
                WriteVersion(text.text, of: guide, note: text.note, begun: version), in: network, as: care)
            guard version < 2 else { break }
            life.pass(minutes: 6)
            try await world.act(RequestReview(of: guide, from: [practical]), in: network, as: care)
            let found: (ReviewOutcome, String) =
                version == 0
                ? (
                    .notYet,
                    "Clear on who mentors whom. Missing: what mentor and mentee promise each other, and what happens when it does not work."
                )
                : (
                    .ready,
                    "The agreement is what we lacked. I would add how to choose mentors; otherwise our offices can start with it."
                )
            try await come(to: days[version].reviewed, network)
            life.pass(minutes: 190 - 25 * version)
            try await world.act(GiveReview(found.0, found.1, of: guide), in: network, as: practical)
        }
        for (turn, person) in try await signatories(network).enumerated() {
            try await come(to: 217 + 2 * turn, network)
            life.pass(minutes: 35 + 50 * turn)
            try await world.act(SignOff(guide, version: GuideText.versions.count), in: network, as: person)
        }
        try await come(to: 228, network)
        try await world.act(ReleaseDeliverable(guide, under: "CC BY 4.0"), in: network, as: cast[.convener])
        return guide
    }

    /// Half a year after the release, since it speaks of half a year.
    func uptake(of guide: ID<Deliverable>, _ network: ID<Network>) async throws {
        try await world.act(
            RecordUptake(
                of: guide, in: "Value chains for dairy and vegetables",
                "Four of our field offices pair every new officer with a mentor for six months, with the agreement from the guide. We have moved a third of the training money into it."
            ),
            in: network, as: cast[.practicalMember])
    }

    /// Planned, and never more than a draft.
    func assessment(_ network: ID<Network>) async throws {
        let practical = cast[.practicalMember]
        let assessment = try await planned(
            PlanDeliverable(
                "Capacity assessment of mentees",
                what: "Ten short questions for each competency, answered by mentee and mentor before and after.",
                for: "Mentors, and whoever has to show that mentoring changes practice", due: due(200),
                owners: [practical, cast[.careMember]]),
            network, by: practical)
        try await come(to: 268, network)
        try await world.act(
            WriteVersion(GuideText.assessment, of: assessment, note: "First draft", begun: 0), in: network,
            as: practical)
    }

    /// Somebody must sit at the table; where the invitation has filled it, nothing is done.
    private func seated(_ network: ID<Network>) async throws {
        let (members, stage) = try await world.setting.read(in: network, as: .clock) { scene in
            (try DeliverablesStore(scene).members().count, try CharterStore(scene).stage())
        }
        if members == 0 {
            for (part, organisation) in [(Cast.Part.careMember, "CARE"), (.practicalMember, "Practical Action")] {
                let face = Cast.face(part)
                try await world.act(
                    NameMember(name: face.name, email: face.email, organisation: organisation, roles: [.member]),
                    in: network,
                    as: cast[.convener])
            }
        }
        if stage < .active {
            try await world.setting.keep(in: network, as: .clock) { try CharterStore($0).enter(.active) }
        }
    }

    /// One person of each member organisation.
    private func signatories(_ network: ID<Network>) async throws -> [ID<Person>] {
        let members = try await world.setting.read(in: network, as: .clock) { try DeliverablesStore($0).members() }
        return Dictionary(grouping: members) { $0.organisation ?? $0.name }.values.compactMap { $0.map(\.person).min() }
            .sorted()
    }

    private func planned(_ plan: PlanDeliverable, _ network: ID<Network>, by person: ID<Person>) async throws -> ID<
        Deliverable
    > {
        ID(rawValue: try await world.act(plan, in: network, as: person).subject)
    }

    private func due(_ days: Int) -> Day { world.setting.clock().day().adding(days: days) }
}
