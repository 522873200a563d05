import Domain

/// The invitation of the four organisations, what CARE renegotiated, the signed seats.
extension Groove {
    /// - Parameter stage: where the story stops; at the invitation CARE has signed, Practical Action has answered, and
    ///   two letters are still open.
    func invitation(_ network: ID<Network>, until stage: Stage) async throws {
        let convener = try await world.actor(cast[.convener], in: network)
        let chosen = try await world.setting.read(in: network, as: convener) { try SelectionStore($0).invited() }
        for candidate in chosen {
            try await world.act(InviteCandidate(candidate.id), in: network, as: cast[.convener])
        }
        let people = chosen.map(\.person).sorted { place(of: $0) < place(of: $1) }
        for (place, person) in people.enumerated() {
            if stage == .invitation, place >= 2 { break }
            guard let (invitation, items) = try await letter(to: person, in: network) else { continue }
            try await answer(invitation, items, renegotiating: place == 0, in: network, as: person)
            if stage == .invitation, place == 1 { break }
            try await world.act(AcceptCharter(), in: network, as: person)
            try await world.act(SignInvitation(invitation), in: network, as: person)
        }
        if stage == .invitation { return }
        try await world.act(OpenTable(), in: network, as: cast[.convener])
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
                try await world.act(
                    AnswerRenegotiation(
                        item, of: invitation, .agreed, note: "The year comes out the same. Thank you for saying it now."
                    ),
                    in: network, as: cast[.facilitator])
            } else {
                try await world.act(AcceptItem(item, of: invitation), in: network, as: person)
            }
        }
    }

    /// Every promise is kept before it is due, with what shows it; what is due after the last of these days, on that day.
    func settle(_ network: ID<Network>, in life: Life, until day: Int) async throws {
        let last = life.date(ofDay: day)
        let members = try await world.setting.read(in: network, as: .clock) { try DeliverablesStore($0).members() }
        var open: [(promise: InvitationStore.CommitmentRow, person: ID<Person>)] = []
        for person in members.map(\.person) {
            let actor = try await world.actor(person, in: network)
            open += try await world.setting.read(in: network, as: actor) { try InvitationStore($0).promises() }
                .filter { $0.state != .kept }.map { ($0, person) }
        }
        for (promise, person) in open.sorted(by: { $0.promise.due < $1.promise.due }) {
            let kept = promise.due.adding(days: -6)
            if kept > last, day < Self.settledBy { continue }
            life.reach(date: min(kept, last))
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
