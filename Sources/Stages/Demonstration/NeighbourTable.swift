import Domain

/// Those who were chosen take their seats, talk, and in one network come to the end.
extension Neighbour {
    func sit(_ network: ID<Network>) async throws {
        let convener = cast[.convener]
        for applicant in plot.applicants {
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
            for item in items { try await world.act(AcceptItem(item, of: invitation), in: network, as: person) }
            try await world.act(AcceptCharter(), in: network, as: person)
            try await world.act(SignInvitation(invitation), in: network, as: person)
        }
        try await world.act(OpenTable(), in: network, as: convener)
    }

    private func person(_ email: String) async throws -> ID<Person> {
        try await world.setting.read(as: .clock) { scene in
            guard let person = try PeopleStore(scene).person(at: email) else { throw Path.NotFound() }
            return person
        }
    }

    func talk(_ network: ID<Network>) async throws {
        let question = try await world.setting.read(in: network, as: .clock) {
            try CharterStore($0).questions().first?.id
        }
        try await world.act(
            BeginThread(
                plot.question, under: question,
                "Before we look for answers: what did each of you believe about this a year ago, and what happened since that did not fit?"
            ),
            in: network, as: cast[.facilitator])
    }

    func end(_ network: ID<Network>) async throws {
        try await world.act(
            BeginClosing(
                because:
                    "The second harvest is in. What we have tested is written down; what we have not will stay a question."
            ),
            in: network, as: cast[.convener])
        try await world.act(
            NameKeeper(
                "The archive of the network", by: "The programme", at: "Its public resource centre", until: nil,
                agreed: false),
            in: network, as: cast[.convener])
        try await world.act(ChooseConsent(.open), in: network, as: cast[.practicalMember])
    }
}
