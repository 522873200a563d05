import Domain

/// Savings by Phone at work: half a year in, with a rule book being written and a meeting to come.
extension Neighbour {
    func savings(_ network: ID<Network>, _ thread: ID<Thread>) async throws {
        let care = cast[.careMember]
        let guide = cast[.facilitator]
        let mwangaza = try await person("grace@mwangaza.example")
        try await answer(
            thread,
            [
                (
                    96, 11, 32, care,
                    "That people would stay because money is safer on a phone. In Kitui money **was** safer, and eleven of thirty groups stopped meeting within a year. Nobody had stolen anything."
                ),
                (
                    99, 19, 8, mwangaza,
                    "I believed the lock was about theft. A treasurer told me it was about *coming*: three keys, three women, none of whom may stay at home."
                ),
                (
                    103, 9, 14, guide,
                    "So the box did something that nobody had written down. Could each of you sit through one whole meeting before we talk again, and note what is done that has nothing to do with money?"
                ),
            ], network)
        try await firstMeeting(network, care, mwangaza)
        life.reach(day: 134, 10, 18)
        try await count(
            9, "Groups of both members that have written a rule of their own; counted from the field notes.", network)
        let book = try await ruleBook(network, care, mwangaza)
        try await treasurer(network, care, mwangaza)
        life.reach(day: 196, 16, 40)
        try await world.act(
            WriteVersion(
                """
                # The meeting comes first

                Ten groups wrote these pages, each in its own meeting. They agree on one thing: **decide what stays in the \
                room before you decide what goes by phone.**

                ## What groups kept in the room

                - Saying one's own amount aloud, though everybody has the message already.
                - Lending. A loan is asked for standing up.
                - The fine for coming late, in coins.

                ## What groups gave to the phone

                - Saving between meetings, in weeks of harvest.
                - The copy of the ledger, for the member who is away.
                """, of: book, note: "With the pages of four more groups", begun: 1), in: network, as: mwangaza)
        life.reach(day: 204, 9, 55)
        try await count(
            17, "The same notes; three groups took their rule back after the first dispute, and are not counted.",
            network)
        life.reach(day: 211, 9, 30)
        let asked = try await world.act(
            AskReflectiveQuestion("Whom does the phone leave outside, and who noticed first?"), in: network, as: guide)
        life.reach(day: 216, 20, 26)
        try await world.act(
            AnswerReflectiveQuestion(
                ID(rawValue: asked.subject),
                "Women whose husbands hold the phone. Not one of our surveys had asked whose phone it is; a treasurer's daughter did."
            ), in: network, as: mwangaza)
        life.reach(day: 225, 11, 10)
        let ahead = try await world.act(
            PlanActivity(
                .peerAssist, "Peer assist: the group that wants its box back", for: question(network),
                at: life.workday(world.setting.clock().day().adding(days: 12)).start.adding(seconds: 13 * 3600),
                minutes: 90,
                link: "https://meet.example.org/savings",
                about:
                    "CARE brings the case of one group, with its treasurer on the line. The others ask before they advise."
            ), in: network, as: guide)
        life.pass(minutes: 190)
        try await world.act(AnswerActivity(ID(rawValue: ahead.subject), .yes), in: network, as: care)
    }

    private func firstMeeting(_ network: ID<Network>, _ care: ID<Person>, _ mwangaza: ID<Person>) async throws {
        life.reach(day: 110, 10, 5)
        let day = life.workday(world.setting.clock().day().adding(days: 13))
        let planned = try await world.act(
            PlanActivity(
                .siteExchange, "A whole meeting, from the first key to the last", for: question(network),
                at: day.start.adding(seconds: 7 * 3600), minutes: 240,
                place: "Under the fig tree of the Umoja group, Machakos",
                about:
                    "We sit at the back and write down what happens. Questions come afterwards, when the group has time."
            ), in: network, as: cast[.facilitator])
        for (turn, person) in [mwangaza, care].enumerated() {
            life.reach(day: 111 + 2 * turn, 9 + 5 * turn, 41 - 13 * turn)
            try await world.act(AnswerActivity(ID(rawValue: planned.subject), .yes), in: network, as: person)
        }
        life.reach(date: day.adding(days: 1), 15, 48)
        try await world.act(
            RecordAttendance(
                at: ID(rawValue: planned.subject), [cast[.facilitator], care, mwangaza],
                notes: """
                    Two hours and ten minutes, forty of them about money. In the rest a funeral was planned, a son's school \
                    fees were settled between two neighbours, and the youngest member learned to count a fund.

                    **What we take home:** the forty minutes can go to the phone. The ninety cannot, and nobody pays for them.
                    """), in: network, as: cast[.facilitator])
    }

    private func ruleBook(_ network: ID<Network>, _ care: ID<Person>, _ mwangaza: ID<Person>) async throws
        -> ID<Deliverable>
    {
        life.reach(day: 141, 14, 22)
        let planned = try await world.act(
            PlanDeliverable(
                "The meeting without the box: a rule book written by groups",
                what:
                    "What ten groups decided to keep in the room and what they gave to the phone, in their words, with what went wrong.",
                for: "Savings groups that are offered a phone ledger, and whoever offers it",
                due: world.setting.clock().day().adding(days: 150), owners: [mwangaza, care]), in: network, as: mwangaza
        )
        let book = ID<Deliverable>(rawValue: planned.subject)
        life.reach(day: 169, 17, 36)
        try await world.act(
            WriteVersion(
                """
                # The meeting comes first

                Six groups wrote these pages, each in its own meeting.

                ## What groups kept in the room

                - Saying one's own amount aloud, though everybody has the message already.
                - Lending. A loan is asked for standing up.
                """, of: book, note: "Pages of the first six groups", begun: 0), in: network, as: mwangaza)
        return book
    }

    private func treasurer(_ network: ID<Network>, _ care: ID<Person>, _ mwangaza: ID<Person>) async throws {
        life.reach(day: 176, 10, 12)
        let thread = try await begin(
            "The treasurer who had the PIN",
            "In one of our groups the treasurer kept the PIN of the group's account, because somebody had to. She took nothing. When she moved away the group could not reach its own money for five weeks. What do your groups do?",
            as: mwangaza, network)
        try await answer(
            thread,
            [
                (
                    177, 15, 27, care,
                    "Two digits each, three women, as it was with the keys. The company's people told us that this is not allowed. The groups do it all the same, and it works."
                ),
                (
                    180, 8, 46, cast[.facilitator],
                    "A rule that works and is not allowed: that belongs into the rule book, with the risk beside it. Would the company talk to us?"
                ),
            ], network)
        life.reach(day: 186, 13, 20)
        try await world.act(
            WriteLesson(
                "Whoever counts aloud stays: groups that still say each amount in the room keep their members.",
                context: "Thirty-four groups of two organisations, in their first year with a phone ledger.",
                evidence: "Of 19 groups that say amounts aloud, 17 met in the last month; of 15 that do not, 6.",
                users: "Whoever trains savings groups", sureness: .repeated, question: question(network)),
            in: network, as: care)
    }
}
