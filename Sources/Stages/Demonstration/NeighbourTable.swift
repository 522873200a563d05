import Domain

/// Those who were chosen take their seats, talk, and in one network come to the end.
extension Neighbour {
    func sit(_ network: ID<Network>) async throws {
        let convener = cast[.convener]
        for (turn, applicant) in plot.applicants.enumerated() {
            life.reach(day: 80 + 2 * turn, 9 + 3 * turn, 15)
            try await world.act(
                InviteOrganisation(
                    organisation: applicant.texts.organisation, name: applicant.texts.contact, email: applicant.email,
                    ownWords: applicant.texts[.sharing]),
                in: network, as: convener)
            let person = try await person(applicant.email)
            let actor = try await world.actor(person, in: network)
            let letter = try await world.setting.read(in: network, as: actor) {
                scene -> (ID<Invitation>, [ID<InvitationItem>])? in
                let invitations = InvitationStore(scene)
                return try invitations.ownInvitation().map { ($0.id, try invitations.items(of: $0.id).map(\.id)) }
            }
            guard let (invitation, items) = letter else { continue }
            life.pass(minutes: 320)
            for item in items { try await world.act(AcceptItem(item, of: invitation), in: network, as: person) }
            life.pass(minutes: 12)
            try await world.act(AcceptCharter(), in: network, as: person)
            life.pass(minutes: 1)
            try await world.act(SignInvitation(invitation), in: network, as: person)
        }
        life.reach(day: 86, 10, 0)
        try await world.act(OpenTable(), in: network, as: convener)
    }

    func person(_ email: String) async throws -> ID<Person> {
        try await world.setting.read(as: .clock) { scene in
            guard let person = try PeopleStore(scene).person(at: email) else { throw Path.NotFound() }
            return person
        }
    }

    /// The facilitator opens the network's own question.
    func talk(_ network: ID<Network>) async throws -> ID<Thread> {
        try await begin(
            plot.question,
            "Before we look for answers: what did each of you believe about this a year ago, and what happened since that did not fit?",
            as: cast[.facilitator], network)
    }

    /// Begins a thread under the network's question.
    func begin(_ title: String, _ text: String, as person: ID<Person>, _ network: ID<Network>) async throws
        -> ID<Thread>
    {
        let begun = try await world.act(
            BeginThread(title, under: question(network), text), in: network, as: person)
        return ID(rawValue: begun.subject)
    }

    /// Answers that come on days of their own.
    func answer(
        _ thread: ID<Thread>, _ posts: [(day: Int, hour: Int, minute: Int, by: ID<Person>, text: String)],
        _ network: ID<Network>
    ) async throws {
        for post in posts {
            life.reach(day: post.day, post.hour, post.minute)
            try await world.act(AddPost(to: thread, post.text), in: network, as: post.by)
        }
    }

    /// Counts toward the network's one goal.
    func count(_ value: Double, _ note: String, _ network: ID<Network>) async throws {
        let goal = try await world.setting.read(in: network, as: .clock) { try CharterStore($0).goals().first?.id }
        guard let goal else { return }
        try await world.act(
            RecordReading(goal, on: world.setting.clock().day(), value: value, note: note), in: network,
            as: cast[.facilitator])
    }

    func question(_ network: ID<Network>) async throws -> ID<LearningQuestion>? {
        try await world.setting.read(in: network, as: .clock) { try CharterStore($0).questions().first?.id }
    }

    func end(_ network: ID<Network>) async throws {
        try await world.act(
            BeginClosing(
                because:
                    "The second harvest is in. What we have tested is written down; what we have not will stay a question."
            ),
            in: network, as: cast[.convener])
        life.reach(day: 442, 11, 35)
        try await world.act(
            NameKeeper(
                "The archive of the network", by: "The programme", at: "Its public resource centre", until: nil,
                agreed: false),
            in: network, as: cast[.convener])
        life.reach(day: 445, 14, 5)
        try await world.act(
            AssignClosingItem(
                .lessons, to: cast[.facilitator], due: world.setting.clock().day().adding(days: 40)),
            in: network, as: cast[.convener])
        life.reach(day: 447, 18, 50)
        try await world.act(ChooseConsent(Consents(all: .open)), in: network, as: cast[.practicalMember])
    }
}
