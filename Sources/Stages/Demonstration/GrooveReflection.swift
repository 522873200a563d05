import Domain

/// GROOVE stops and thinks: questions, journals, lessons, a change, and how far the goals have come.
extension Groove {
    private func members(_ network: ID<Network>) async throws -> [FacilitationStore.MemberRow] {
        try await world.setting.read(in: network, as: .clock) { try FacilitationStore($0).members() }
    }

    func whoFacilitates(_ network: ID<Network>) async throws {
        let members = try await members(network).map(\.person)
        let facilitator = cast[.facilitator]
        let first = try await world.act(
            AskReflectiveQuestion(
                "Which of your field staff have stopped delivering and begun to facilitate, and how do you know?"),
            in: network, as: facilitator)
        let answers = [
            "Two of eleven. They stopped handing out seed and began to introduce farmers to a dealer; the dealer's books show it.",
            "Our agronomists say that they facilitate. Their travel logs say that they still carry the goods.",
            "One team, because its leader was a trader before she came to us. Training alone moved nobody.",
            "Those who were paired with somebody from outside their own office. It took half a year.",
        ]
        for (place, member) in members.enumerated() {
            life.reach(day: 276 + 2 * place, 12 + 2 * place, 25 + 8 * place)
            try await world.act(
                AnswerReflectiveQuestion(ID(rawValue: first.subject), answers[place % answers.count]), in: network,
                as: member)
        }
    }

    func whatIsNotSaid(_ network: ID<Network>) async throws {
        let facilitator = cast[.facilitator]
        let members = try await members(network).map(\.person)
        try await come(to: 305, network)
        let second = try await world.act(
            AskReflectiveQuestion("What do you know by now that you have not told the others, and what keeps you?"),
            in: network,
            as: facilitator)
        let confessions = [
            "That our first training failed. We had announced it as a success before we looked at what people did afterwards.",
            "That the dealers we praise in every report are two brothers-in-law of our field officer. I did not want to shame him.",
            "That our donor has asked for numbers we do not believe ourselves. What keeps me is next year's budget.",
        ]
        for (turn, (member, confession)) in zip(members.prefix(max(1, members.count / 2)), confessions).enumerated() {
            life.reach(day: 307 + 3 * turn, 20, 14 + 9 * turn)
            try await world.act(
                AnswerReflectiveQuestion(ID(rawValue: second.subject), confession), in: network, as: member)
        }
    }

    func journals(_ network: ID<Network>) async throws {
        let members = try await members(network)
        try await come(to: 290, network)
        let period = Quarter(world.setting.clock().day()).previous
        let entries: [(JournalEntry.Audience, String)] = [
            (
                .network,
                "We tried mentoring in pairs. **What worked:** mentors from another department. **What did not:** monthly calls; nobody prepared. Next quarter the mentee sets the agenda.\n\nA failure to share: our first guide was written for experts, and the field staff laid it aside."
            ),
            (
                .sponsor,
                "The dealers asked for contracts, our staff had no authority to talk about them. We lost a season. I should like the sponsor to know that before the mid-term review."
            ),
            (
                .facilitator,
                "Two of us do most of the writing. I do not want to say so at the table yet; could you raise it without naming anybody?"
            ),
            (
                .author,
                "I am not sure that we are learning anything that we did not know. To think about before the workshop: what would have to be true for me to leave?"
            ),
        ]
        for (place, member) in members.enumerated() {
            let (audience, text) = entries[place % entries.count]
            life.reach(day: 290 + 2 * place, 18, 12 + 10 * place)
            try await world.act(
                WriteJournalEntry(text, for: period, audience: audience), in: network, as: member.person)
        }
    }

    func lessons(_ network: ID<Network>) async throws {
        let questions = try await world.setting.read(in: network, as: .clock) {
            try CharterStore($0).questions().map(\.id)
        }
        let mentoring = try await world.act(
            WriteLesson(
                "Field staff learn to facilitate from a mentor beside them, not from a course before them.",
                context: "Value chain programmes of four organisations; staff with a background in direct delivery.",
                evidence:
                    "Of 26 who took the course alone, 3 changed how they work; of 18 with a mentor for six months, 13.",
                users: "Whoever plans training budgets", sureness: .tested, question: questions.first, mayTravel: true),
            in: network, as: cast[.careMember])
        life.reach(day: 379, 16, 5)
        try await world.act(
            WriteLesson(
                "A guide is used when those who will use it have written its examples.",
                context: "The first two of the ten topical guides, tried by one field office each.",
                evidence: "The guide with local examples was open on the table in 5 of 6 visits, the other in none.",
                users: "Authors of guides and manuals", sureness: .once, question: questions.dropFirst().first),
            in: network, as: cast[.practicalMember])
        life.reach(day: 384, 11, 47)
        try await world.act(
            WriteLesson(
                "Organisations share failures once the first one has done so without being punished for it.",
                context: "A network whose members report to the same sponsor.",
                evidence:
                    "No failure in the first round of journals; three in the second, after the facilitator had read one aloud with leave.",
                users: "Facilitators and sponsors of networks", sureness: .repeated, mayTravel: true),
            in: network, as: cast[.facilitator])
        life.reach(day: 389, 10, 15)
        try await world.act(ReleaseLesson(ID(rawValue: mentoring.subject)), in: network, as: cast[.convener])
        life.reach(day: 394, 14, 30)
        try await world.act(
            RecordAdaptation(
                .charter,
                "The network took a new name, from New Partners in Value Chain Development to GROOVE, and a second goal: a mentoring programme others can run without us.",
                because:
                    "What we learned was about the growth of organisations, not about being new partners; and courses alone changed little.",
                evidence: "The figures on courses and mentors in the lesson below.",
                lesson: ID(rawValue: mentoring.subject),
                on: world.setting.clock().day()),
            in: network, as: cast[.facilitator])
    }

    /// How far the goals had come, counted at the workshop, with the counts before.
    func readings(_ network: ID<Network>) async throws {
        let found: [[(days: Int, value: Double, note: String)]] = [
            [
                (-60, 6, "Lists of participants of the first mentoring round, counted by the facilitator."),
                (-30, 13, "The same lists; one mentee left her organisation and is not counted."),
                (0, 18, "Certificates given out at the workshop."),
            ],
            [(-45, 1, "The guide on market assessment is out."), (0, 2, "The guide on facilitation skills is out.")],
        ]
        for (goal, readings) in zip(try await goals(network), found) {
            for reading in readings { try await record(reading, on: goal, network) }
        }
    }

    /// After the first year the network met less and counted on.
    func laterYears(_ network: ID<Network>) async throws {
        try await come(to: 474, network)
        try await world.act(
            WriteJournalEntry(
                "Six of our twelve mentors have stopped; four of them say why. **They were never asked what they need.** We have begun a call for mentors alone, every second month, without an agenda.",
                for: Quarter(world.setting.clock().day()).previous, audience: .network),
            in: network, as: cast[.careMember])
        try await stopped(network)
        try await come(to: 563, network)
        let found: [(days: Int, value: Double, note: String)] = [
            (0, 31, "Second and third round; who dropped out is not counted."),
            (0, 6, "Entry and exit, gender, business models and letting others lead are out."),
        ]
        for (goal, reading) in zip(try await goals(network), found) { try await record(reading, on: goal, network) }
    }

    /// What the goals had come to when the network turned to its end.
    func lastReadings(_ network: ID<Network>) async throws {
        let found: [(days: Int, value: Double, note: String)] = [
            (0, 43, "Three more rounds of mentoring, counted on the lists; seven dropped out and are not counted."),
            (0, 10, "All ten guides stand in the public library."),
        ]
        for (goal, reading) in zip(try await goals(network), found) { try await record(reading, on: goal, network) }
    }

    private func goals(_ network: ID<Network>) async throws -> [ID<Goal>] {
        try await world.setting.read(in: network, as: .clock) { try CharterStore($0).goals().map(\.id) }
    }

    private func record(_ reading: (days: Int, value: Double, note: String), on goal: ID<Goal>, _ network: ID<Network>)
        async throws
    {
        life.pass(minutes: 11)
        let day = world.setting.clock().day().adding(days: reading.days)
        try await world.act(
            RecordReading(goal, on: day, value: reading.value, note: reading.note), in: network,
            as: cast[.facilitator])
    }
}
