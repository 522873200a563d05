import Domain

/// The call: four organisations with grants of their own apply, and two that were never heard of. Applicants' words are invented.
extension Groove {
    /// An organisation that applies.
    struct Applicant {
        let email: String
        let texts: ApplicationTexts
    }

    /// - Parameter goesOn: whether the call is to be closed today; otherwise it stays open for a while.
    func call(_ network: ID<Network>, in life: Life, goesOn: Bool) async throws {
        let convener = cast[.convener]
        let today = world.setting.clock().day()
        try await world.act(
            WriteCall(
                title: "Who builds the capacity to facilitate markets?",
                text: """
                    Four seats are free at a table for organisations that run a grant in value chain development and
                    want to know how the capacity of their staff to facilitate markets is built.

                    - You bring your own grant, your own cases and people with time.
                    - You leave with a mentoring programme that you have helped to write.
                    - The network ends on a date that is known today.
                    """,
                seats: 4, deadline: goesOn ? life.date(ofDay: 44) : today.adding(days: 20)),
            in: network, as: convener)
        try await world.act(OpenCall(), in: network, as: convener)
        for applicant in goesOn ? Self.applicants : Array(Self.applicants.prefix(2)) {
            let candidate = try await draft(applicant, in: network)
            _ = try await world.setting.perform(
                SendApplication(), in: network, as: .holder(of: .application, subject: candidate.rawValue),
                once: world.setting.newEventID())
        }
        if goesOn {
            life.reach(day: 45)
            try await world.act(CloseCall(), in: network, as: convener)
        } else {
            _ = try await draft(Self.applicants[2], in: network)
        }
    }

    private func draft(_ applicant: Applicant, in network: ID<Network>) async throws -> ID<Candidate> {
        try await world.setting.keep(in: network, as: .visitor) { scene in
            let candidate = try BeginApplication(email: applicant.email).begin(in: scene, language: "en")
            _ = try SelectionStore(scene).keep(applicant.texts, in: candidate, from: 0)
            return candidate
        }
    }

    /// The four that were chosen, in the order in which they sit, then the two invented ones.
    static let applicants = [
        applicant(
            "joseph@care.example", "Joseph Banda", "CARE",
            vision: "Field staff who ask a trader what she needs before they offer anything.",
            interest: "How staff capacity is built: we train, and six months later little of it is left.",
            commitment: "One adviser with four hours a month, one country director behind it, and two guides written.",
            sharing: "The evaluation of a training that changed nothing.",
            grant: "A value chain project in eastern Africa, awarded in mid-2009.",
            duties: "Trained partners in three value chains, and a report on what they do differently."),
        applicant(
            "samuel@chf.example", "Samuel Mwangi", "CHF International",
            vision: "A common picture of what a good facilitator does, across organisations.",
            interest: "How results of facilitation are measured when somebody else does the selling.",
            commitment: "Our head of programme quality, five hours a month; two workshops each year.",
            sharing: "Two value chains we left, and why.",
            grant: "A value chain grant with producer groups, awarded in mid-2009.",
            duties: "Better incomes for producer groups, measured before and after."),
        applicant(
            "elena@conservation.example", "Elena Vargas", "Conservation International",
            vision: "Market facilitation that works where the forest is worth more standing.",
            interest: "How the approach is adapted to another sector: conservation.",
            commitment: "Two people, three hours a month each; a site where members can see it.",
            sharing: "Agreements that communities left, with what they told us.",
            grant: "A value chain grant around conservation agreements, awarded in mid-2009.",
            duties: "Products sold under agreements that keep habitat standing."),
        applicant(
            "nilufar@practicalaction.example", "Nilufar Rahman", "Practical Action",
            vision: "Participatory market mapping as a common tool, not ours alone.",
            interest: "How knowledge is managed between country offices and with others.",
            commitment: "One adviser with six hours a month, our mapping method and its field notes.",
            sharing: "Maps that were wrong, and what they cost.",
            grant: "A value chain grant in rural markets and energy, awarded in mid-2009.",
            duties: "Market systems that reach smallholders, with the method written down."),
        applicant(
            "office@brightharvest.example", "Mara Lind", "Bright Harvest Trust",
            vision: "More funding for our region.", interest: "All of the questions.",
            commitment: "We take part when there is time.", sharing: "Our success stories.",
            grant: "None at present; we are applying for one.", duties: "Nothing yet."),
        applicant(
            "hello@riverroad.example", "Jon Aldridge", "River Road Partners",
            vision: "A network that trains our staff.", interest: "The training most of all.",
            commitment: "Two junior staff, when projects allow.", sharing: "Our manual, under licence.",
            grant: "A small training contract in one district.", duties: "Forty trainings by the end of the year."),
    ]

    private static func applicant(
        _ email: String, _ contact: String, _ organisation: String, vision: String, interest: String,
        commitment: String,
        sharing: String, grant: String, duties: String
    ) -> Applicant {
        Applicant(
            email: email,
            texts: ApplicationTexts(
                organisation: organisation, contact: contact, vision: vision, interest: interest,
                commitment: commitment,
                sharing: sharing, ownGrant: grant, grantDuties: duties))
    }
}
