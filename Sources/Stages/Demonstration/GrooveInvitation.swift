import Domain

/// The invitation of the four organisations, what CARE renegotiated, the signed seats.
extension Groove {
    /// - Parameter stage: where the story stops; at the invitation CARE has signed, Practical Action has answered, and
    ///   two letters are still open.
    func invitation(_ network: ID<Network>, until stage: Stage) async throws {
        let convener = try await world.actor(cast[.convener], in: network)
        let chosen = try await world.setting.read(in: network, as: convener) { try SelectionStore($0).invited() }
        for candidate in chosen {
            life.pass(minutes: 14)
            try await world.act(InviteCandidate(candidate.id), in: network, as: cast[.convener])
        }
        let people = chosen.map(\.person).sorted { place(of: $0) < place(of: $1) }
        for (place, person) in people.enumerated() {
            if stage == .invitation, place >= 2 { break }
            guard let (invitation, items) = try await letter(to: person, in: network) else { continue }
            if life.isTold { life.reach(day: 75 + 2 * place, 8 + 2 * place, 11 * place + 6) }
            try await answer(invitation, items, renegotiating: place == 0, in: network, as: person)
            if stage == .invitation, place == 1 { break }
            life.pass(minutes: 19)
            try await world.act(AcceptCharter(), in: network, as: person)
            life.pass(minutes: 2)
            try await world.act(SignInvitation(invitation), in: network, as: person)
        }
        if stage == .invitation { return }
        if life.isTold { life.reach(day: 83, 10, 0) }
        try await world.act(OpenTable(), in: network, as: cast[.convener])
        if life.isTold { life.reach(day: 84, 17, 45) }
        try await promises(network)
    }

    /// Those with a face of their own first.
    private func place(of person: ID<Person>) -> Int {
        [cast[.careMember], cast[.practicalMember]].firstIndex(of: person) ?? 2
    }

    private func letter(to person: ID<Person>, in network: ID<Network>) async throws -> (
        ID<Invitation>, [ID<InvitationItem>]
    )? {
        let actor = try await world.actor(person, in: network)
        return try await world.setting.read(in: network, as: actor) { scene in
            let invitations = InvitationStore(scene)
            return try invitations.ownInvitation().map { ($0.id, try invitations.items(of: $0.id).map(\.id)) }
        }
    }

    private func answer(
        _ invitation: ID<Invitation>, _ items: [ID<InvitationItem>], renegotiating: Bool, in network: ID<Network>,
        as person: ID<Person>
    ) async throws {
        for (place, item) in items.enumerated() {
            if renegotiating, place == 0 {
                let spring = world.setting.clock().day().adding(days: 120)
                try await world.act(
                    RenegotiateItem(
                        item, of: invitation, text: "Two hours a month until the harvest, six a month afterwards",
                        due: spring,
                        why:
                            "Until the harvest our field staff are with the growers every day; afterwards they have the time, and something to tell."
                    ),
                    in: network, as: person)
                life.pass(minutes: 260)
                try await world.act(
                    AnswerRenegotiation(
                        item, of: invitation, .agreed, note: "The year comes out the same. Thank you for saying it now."
                    ),
                    in: network, as: cast[.facilitator])
            } else {
                life.pass(minutes: 5)
                try await world.act(AcceptItem(item, of: invitation), in: network, as: person)
            }
        }
    }

    /// Every promise is kept before it is due, by each in their own time, with what shows it; what is due after the last
    /// of these days, shortly before that day.
    func settle(_ network: ID<Network>, until day: Int) async throws {
        let last = life.date(ofDay: day)
        let members = try await world.setting.read(in: network, as: .clock) { try DeliverablesStore($0).members() }
        var open: [(promise: InvitationStore.CommitmentRow, person: ID<Person>, kept: Day)] = []
        for (place, person) in members.map(\.person).enumerated() {
            let actor = try await world.actor(person, in: network)
            for promise in try await world.setting.read(in: network, as: actor, { try InvitationStore($0).promises() })
            where promise.state != .kept {
                let kept = promise.due.adding(days: -3 - 2 * place)
                if kept <= last {
                    open.append((promise, person, kept))
                } else if day >= Self.settledBy {
                    open.append((promise, person, last.adding(days: -2 - 5 * place)))
                }
            }
        }
        for (turn, (promise, person, kept)) in open.sorted(by: { $0.kept < $1.kept }).enumerated() {
            life.reach(date: kept, 8 + 2 * (turn % 5), 7 + 11 * (turn % 4))
            life.pass(minutes: 3)
            try await world.act(
                KeepPromise(promise.id, evidence: Self.evidence(of: promise.kind)), in: network, as: person)
        }
    }

    /// The day of its life by which GROOVE has settled all its promises.
    private static let settledBy = 700

    private static func evidence(of kind: Expectation.Kind) -> String {
        switch kind {
        case .hours: "The calls and drafts of these two years; the facilitator's notes name who took part."
        case .activity: "Both workshops of each year, on the lists of attendance."
        case .deliverable: "The guides, with our names among their authors."
        case .openness: "A failure in each journal; the first one was read aloud with our leave."
        }
    }

    /// One promise kept early, one moved with its reason.
    private func promises(_ network: ID<Network>) async throws {
        let today = world.setting.clock().day()
        for part in [Cast.Part.careMember, .practicalMember] {
            let actor = try await world.actor(cast[part], in: network)
            let own = try await world.setting.read(in: network, as: actor) { try InvitationStore($0).promises() }
            if part == .practicalMember, let openness = own.first(where: { $0.kind == .openness }) {
                try await world.act(
                    KeepPromise(
                        openness.id, evidence: "The training nobody used: told in our first journal, with what it cost."
                    ),
                    in: network, as: cast[part])
            }
            if part == .careMember, let workshop = own.first(where: { $0.kind == .activity }) {
                try await world.act(
                    RenegotiatePromise(
                        workshop.id, due: today.adding(days: 220),
                        because: "The second workshop moves behind the harvest, so that field staff can come."),
                    in: network, as: cast[part])
            }
        }
    }
}
