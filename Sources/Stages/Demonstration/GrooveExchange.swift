import Domain

/// What the members of GROOVE talk about and do together once they sit at the table.
extension Groove {
    private func question(_ place: Int, _ network: ID<Network>) async throws -> ID<LearningQuestion>? {
        try await world.setting.read(in: network, as: .clock) {
            try CharterStore($0).questions().dropFirst(place).first?.id
        }
    }

    /// Closed with an outcome.
    func capacity(_ network: ID<Network>) async throws {
        let begun = try await world.act(
            BeginThread(
                "What made your best field officer let go of the hand-outs?", under: question(0, network),
                """
                In our dairy programme one officer stopped buying inputs for farmers a year before we asked anybody to. \
                When I asked her why, she did not name a training. She named **two visits to a trader**, made together with \
                a colleague who kept quiet and asked questions on the way home.

                What was it with yours?
                """), in: network, as: cast[.careMember])
        let thread = ID<Thread>(rawValue: begun.subject)
        for (turn, (part, text)) in [
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
        ].enumerated() {
            life.reach(day: [92, 94, 99][turn], [15, 9, 17][turn], [41, 5, 22][turn])
            try await world.act(AddPost(to: thread, text), in: network, as: cast[part])
        }
        life.reach(day: 106, 11, 30)
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

    func knowledge(_ network: ID<Network>) async throws {
        let begun = try await world.act(
            BeginThread(
                "Where do your notes from market visits end up?", under: question(1, network),
                """
                We counted: of 140 visit notes last year, eleven were opened by anybody but their writer. The shared \
                folder is not the problem, the moment of reading is.

                Does anybody have a habit that works?
                """), in: network, as: cast[.practicalMember])
        let thread = ID<Thread>(rawValue: begun.subject)
        life.reach(day: 135, 16, 48)
        try await world.act(
            AddPost(
                to: thread,
                """
                One that does: every second Monday the team reads *one* note together, twenty minutes, and the writer \
                only listens. It started because nobody had time for more. People began to write for that Monday.
                """), in: network, as: cast[.careMember])
        life.reach(day: 138, 8, 34)
        try await world.act(
            AddPost(
                to: thread,
                "May I bring this into the next call as a small test? Each of you reads one note that way, and we compare what was asked."
            ), in: network, as: cast[.facilitator])
    }

    func results(_ network: ID<Network>) async throws {
        let begun = try await world.act(
            BeginThread(
                "Which three indicators would you report together?", under: question(2, network),
                """
                The sponsor asks all of us for results of value chain programmes, each in its own table. Before the next \
                report I would like us to agree on three that we all can stand behind:

                | Indicator | Who has it today |
                |---|---|
                | Firms that changed what they buy from smallholders | CARE, Practical Action |
                | Net income of households, by women and men | CARE |
                | Firms that went on without our money a year later | nobody |
                """), in: network, as: cast[.convener])
        life.reach(day: 332, 14, 12)
        try await world.act(
            AddPost(
                to: ID(rawValue: begun.subject),
                "The third is the one that counts, and the one that needs a visit after the grant has ended. Who would go?"
            ),
            in: network, as: cast[.practicalMember])
    }

    /// The second year, in a thread nobody had planned.
    func stopped(_ network: ID<Network>) async throws {
        try await come(to: 538, network)
        let begun = try await world.act(
            BeginThread(
                "What have you stopped doing because of this network?", under: question(0, network),
                """
                We keep telling the sponsor what we began. I should like to know what each of us has **stopped**. I begin: \
                our two-week induction course. New officers now walk along with a mentor for those two weeks.
                """), in: network, as: cast[.practicalMember])
        let thread = ID<Thread>(rawValue: begun.subject)
        for (turn, (part, text)) in [
            (
                Cast.Part.careMember,
                """
                Buying the first season's seed. It took three tries: the second time a district office went on doing it \
                with money for transport, because the governor had asked.
                """
            ),
            (
                .facilitator,
                "Both of you stopped something that somebody liked. Who was angry, and what did you say to them?"
            ),
            (
                .practicalMember,
                """
                The trainers, rightly: it was their work. Two of them are mentors now. One left, and I have not found the \
                sentence I should have said to him.
                """
            ),
        ].enumerated() {
            life.reach(day: [539, 543, 546][turn], [10, 8, 21][turn], [24, 52, 7][turn])
            try await world.act(AddPost(to: thread, text), in: network, as: cast[part])
        }
    }

    /// In a life that is told it is planned ahead and held on its day; a short one has it behind already.
    func workshop(_ network: ID<Network>) async throws {
        life.reach(day: 109, 14, 10)
        let held = life.isTold ? life.workday(life.date(ofDay: 127)) : world.setting.clock().day().adding(days: -12)
        let planned = try await world.act(
            PlanActivity(
                .workshop, "Launch workshop: mentors and mentees", for: question(0, network),
                at: held.start.adding(seconds: 9 * 3600), minutes: 2880,
                place: "Conference centre, Nairobi",
                about: "Two days. Each organisation brings one pair, one failed visit and the notes of it."),
            in: network, as: cast[.facilitator])
        life.reach(day: 130, 16, 40)
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

    /// Who comes says so; where the story goes on, it is held, too.
    func monthlyCall(_ network: ID<Network>) async throws {
        life.reach(day: 333, 9, 50)
        let held = life.workday(world.setting.clock().day().adding(days: 9))
        let planned = try await world.act(
            PlanActivity(
                .call, "Monthly call: three indicators, one table", for: question(2, network),
                at: held.start.adding(seconds: 14 * 3600), minutes: 60, link: "https://meet.example.org/groove",
                about: "Bring the figures you reported last, and say what they hide."), in: network,
            as: cast[.facilitator])
        for (turn, (part, answer)) in [
            (Cast.Part.facilitator, Activity.Answer.yes), (.convener, .yes), (.practicalMember, .yes),
            (.careMember, .maybe),
        ].enumerated() {
            life.reach(day: 333 + turn, 10 + 2 * turn, 14 + 9 * turn)
            try await world.act(AnswerActivity(ID(rawValue: planned.subject), answer), in: network, as: cast[part])
        }
        guard life.isTold else { return }
        life.reach(date: held, 15, 25)
        try await world.act(
            RecordAttendance(
                at: ID(rawValue: planned.subject),
                [cast[.facilitator], cast[.convener], cast[.practicalMember], cast[.careMember]],
                notes: """
                    Two of the three stand: what firms buy from smallholders, and net income by women and men. For the \
                    third we visit each other's firms a year after the grant: CARE goes to Practical Action's dairies, \
                    Practical Action to CARE's seed dealers. Nobody visits their own.
                    """), in: network, as: cast[.facilitator])
    }
}
