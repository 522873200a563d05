import Domain

/// What the members of GROOVE talk about and do together once they sit at the table.
extension Groove {
    func exchange(_ network: ID<Network>) async throws {
        guard try await world.setting.read(in: network, as: .clock, { try CharterStore($0).stage() }) == .active else {
            return
        }
        let questions = try await world.setting.read(in: network, as: .clock) {
            try CharterStore($0).questions().map(\.id)
        }
        try await capacity(network, questions.first)
        try await knowledge(network, questions.dropFirst().first)
        try await results(network, questions.dropFirst(2).first)
        try await workshop(network, questions.first)
        try await call(network, questions.dropFirst(2).first)
    }

    /// Closed with an outcome.
    private func capacity(_ network: ID<Network>, _ question: ID<LearningQuestion>?) async throws {
        let begun = try await world.act(
            BeginThread(
                "What made your best field officer let go of the hand-outs?", under: question,
                """
                In our dairy programme one officer stopped buying inputs for farmers a year before we asked anybody to. \
                When I asked her why, she did not name a training. She named **two visits to a trader**, made together with \
                a colleague who kept quiet and asked questions on the way home.

                What was it with yours?
                """), in: network, as: cast[.careMember])
        let thread = ID<Thread>(rawValue: begun.subject)
        for (part, text) in [
            (
                Cast.Part.practicalMember,
                """
                The same here, and it was a failure: a processor we had paid for closed within a season. The officer who \
                wrote that up is our best facilitator now. The write-up took

                - half a day with somebody from outside the team,
                - a promise that it would not be used in her appraisal.
                """
            ),
            (
                .facilitator,
                """
                Two stories, and in neither of them a course. What would have to be in place so that such a walk home \
                happens on purpose? And who would have to give up what?
                """
            ),
            (
                .careMember,
                """
                Time, first of all. A mentor needs **two days a month** that no budget line of ours pays for today. \
                We could try it with six pairs and count what changes in their market visits.
                """
            ),
        ] {
            try await world.act(AddPost(to: thread, text), in: network, as: cast[part])
        }
        try await world.act(
            CloseThread(
                thread,
                with: """
                    Officers learn to facilitate from a colleague who goes along and asks, more than from courses.

                    - We build the **mentoring programme** around pairs and visits; slides come second.
                    - CARE and Practical Action each try it with six pairs and report after two quarters.
                    - Open: who pays the mentor's two days a month once the grants end.
                    """), in: network, as: cast[.facilitator])
    }

    private func knowledge(_ network: ID<Network>, _ question: ID<LearningQuestion>?) async throws {
        let begun = try await world.act(
            BeginThread(
                "Where do your notes from market visits end up?", under: question,
                """
                We counted: of 140 visit notes last year, eleven were opened by anybody but their writer. The shared \
                folder is not the problem, the moment of reading is.

                Does anybody have a habit that works?
                """), in: network, as: cast[.practicalMember])
        let thread = ID<Thread>(rawValue: begun.subject)
        try await world.act(
            AddPost(
                to: thread,
                """
                One that does: every second Monday the team reads *one* note together, twenty minutes, and the writer \
                only listens. It started because nobody had time for more. People began to write for that Monday.
                """), in: network, as: cast[.careMember])
        try await world.act(
            AddPost(
                to: thread,
                "May I bring this into the next call as a small test? Each of you reads one note that way, and we compare what was asked."
            ), in: network, as: cast[.facilitator])
    }

    private func results(_ network: ID<Network>, _ question: ID<LearningQuestion>?) async throws {
        let begun = try await world.act(
            BeginThread(
                "Which three indicators would you report together?", under: question,
                """
                The sponsor asks all of us for results of value chain programmes, each in its own table. Before the next \
                report I would like us to agree on three that we all can stand behind:

                | Indicator | Who has it today |
                |---|---|
                | Firms that changed what they buy from smallholders | CARE, Practical Action |
                | Net income of households, by women and men | CARE |
                | Firms that went on without our money a year later | nobody |
                """), in: network, as: cast[.convener])
        try await world.act(
            AddPost(
                to: ID(rawValue: begun.subject),
                "The third is the one that counts, and the one that needs a visit after the grant has ended. Who would go?"
            ),
            in: network, as: cast[.practicalMember])
    }

    private func workshop(_ network: ID<Network>, _ question: ID<LearningQuestion>?) async throws {
        let today = world.setting.clock().day()
        let planned = try await world.act(
            PlanActivity(
                .workshop, "Launch workshop: mentors and mentees", for: question,
                at: today.adding(days: -12).start.adding(seconds: 9 * 3600), minutes: 2880,
                place: "Conference centre, Nairobi",
                about: "Two days. Each organisation brings one pair, one failed visit and the notes of it."),
            in: network, as: cast[.facilitator])
        try await world.act(
            RecordAttendance(
                at: ID(rawValue: planned.subject),
                [cast[.facilitator], cast[.convener], cast[.careMember], cast[.practicalMember]],
                notes: """
                    **What we found.** Mentees asked for less advice and more company on visits.

                    **What follows**

                    1. The agreement between mentor and mentee fits on one page; Practical Action drafts it.
                    2. CARE writes the first topical guide, on reading a market before acting in it.
                    3. We meet again by wire within three weeks.
                    """), in: network, as: cast[.facilitator])
    }

    private func call(_ network: ID<Network>, _ question: ID<LearningQuestion>?) async throws {
        let day = world.setting.clock().day().adding(days: 9)
        let planned = try await world.act(
            PlanActivity(
                .call, "Monthly call: three indicators, one table", for: question,
                at: day.start.adding(seconds: 14 * 3600), minutes: 60, link: "https://meet.example.org/groove",
                about: "Bring the figures you reported last, and say what they hide."), in: network,
            as: cast[.facilitator])
        for (part, answer) in [
            (Cast.Part.facilitator, Activity.Answer.yes), (.convener, .yes), (.practicalMember, .yes),
            (.careMember, .maybe),
        ] {
            try await world.act(AnswerActivity(ID(rawValue: planned.subject), answer), in: network, as: cast[part])
        }
    }
}
