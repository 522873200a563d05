import Domain

/// Seeds and Weather at work: two harvests, eight pieces of advice, and what did not fit.
extension Neighbour {
    func weather(_ network: ID<Network>, _ thread: ID<Thread>) async throws {
        let practical = cast[.practicalMember]
        let delta = try await person("anh@delta.example")
        try await answer(
            thread,
            [
                (
                    97, 10, 21, practical,
                    "That a better forecast is a better decision. Ours became twice as good in three years, and on the plots we follow hardly a sowing date has moved."
                ),
                (
                    100, 16, 3, delta,
                    "That farmers do not trust the forecast. They trust it. They have *one* seed, and it wants to be in the ground before Tết, rain or not."
                ),
                (
                    104, 9, 40, cast[.facilitator],
                    "Then the forecast answers a question that nobody can act on. Which question could they act on, with the seed they have?"
                ),
                (
                    108, 18, 55, practical,
                    "Not *when does it rain*, but *is it worth waiting a week*. We will try it with twenty farmers who get two kinds of seed to choose from."
                ),
            ], network)
        life.reach(day: 113, 10, 30)
        try await world.act(
            CloseThread(
                thread,
                with: """
                    A forecast changes something when it comes with a choice the farmer can make on that day.

                    - Each piece of advice names **two** things one can do, and what each costs if the forecast is wrong.
                    - Both members test it with twenty farmers before they send it to anybody else.
                    """), in: network, as: cast[.facilitator])
        try await fieldDay(network, practical, delta)
        life.reach(day: 196, 11, 30)
        try await count(2, "First season: late seed against early seed, and sowing in two halves.", network)
        let advice = try await draft(network, practical)
        try await learned(network, practical, delta)
        try await release(advice, network, practical, delta)
        life.reach(day: 430, 15, 15)
        try await count(
            7, "The eighth, on renting a pump together, failed with farmers and is told as a failure.", network)
    }

    private func fieldDay(_ network: ID<Network>, _ practical: ID<Person>, _ delta: ID<Person>) async throws {
        life.reach(day: 121, 9, 25)
        let day = life.workday(world.setting.clock().day().adding(days: 21))
        let planned = try await world.act(
            PlanActivity(
                .siteExchange, "Two fields, one forecast", for: question(network),
                at: day.start.adding(seconds: 6 * 3600), minutes: 300,
                place: "Plots of the Delta Growers, on the dyke road",
                about:
                    "Forty farmers have heard the same forecast in March. We look at what stands in their fields in June."
            ), in: network, as: cast[.facilitator])
        life.reach(date: day.adding(days: 1), 17, 5)
        try await world.act(
            RecordAttendance(
                at: ID(rawValue: planned.subject), [cast[.facilitator], practical, delta],
                notes: """
                    Those who had been given a choice had argued about it with their neighbours; those who had been given a \
                    date had forgotten it. Nine of twenty waited a week and lost nothing. Two waited and lost a tenth. They \
                    said they would wait again, since this time they had **chosen**.
                    """), in: network, as: cast[.facilitator])
    }

    private func draft(_ network: ID<Network>, _ practical: ID<Person>) async throws -> ID<Deliverable> {
        life.reach(day: 204, 10, 44)
        let planned = try await world.act(
            PlanDeliverable(
                "Is it worth waiting? Advice that comes with a choice",
                what:
                    "Each piece of advice on one page: the forecast, two things one can do, what each costs if it comes otherwise, what farmers said.",
                for: "Extension services and radio stations that pass forecasts on",
                due: world.setting.clock().day().adding(days: 200), owners: [practical]), in: network, as: practical)
        let advice = ID<Deliverable>(rawValue: planned.subject)
        life.reach(day: 262, 16, 18)
        try await world.act(
            WriteVersion(Self.firstAdvice, of: advice, note: "The two pieces of the first season", begun: 0),
            in: network, as: practical)
        return advice
    }

    private func learned(_ network: ID<Network>, _ practical: ID<Person>, _ delta: ID<Person>) async throws {
        life.reach(day: 284, 14, 50)
        let lesson = try await world.act(
            WriteLesson(
                "A forecast is used when it comes with two seeds to choose from.",
                context: "Rice in a delta and maize on a slope, two seasons, farmers with less than a hectare.",
                evidence:
                    "Of 40 farmers with a choice of seed, 22 sowed otherwise than the year before; of 40 with the forecast alone, 3.",
                users: "Whoever pays for forecasts", sureness: .tested, question: question(network), mayTravel: true),
            in: network, as: delta)
        life.reach(day: 291, 9, 35)
        try await world.act(
            RecordAdaptation(
                .plan, "The second season goes without text messages: advice is given at the seed shop.",
                because: "Three in four had not opened the message; all of them had been to the shop.",
                evidence: "The shop's book against the message counts of both members.",
                lesson: ID(rawValue: lesson.subject), on: world.setting.clock().day()),
            in: network, as: cast[.facilitator])
        life.reach(day: 318, 12, 10)
        try await count(
            5, "Second season, three more; farmers dropped one that asked them to watch the river.", network)
        life.reach(day: 352, 17, 28)
        try await world.act(
            WriteLesson(
                "Say beforehand what the advice costs when the forecast is wrong, and people forgive it.",
                context: "The dry week in the second season that had been forecast wet.",
                evidence: "None of the 31 farmers who had read the cost left the trial; of 12 who had not, 5 did.",
                users: "Extension workers and editors at radio stations", sureness: .once, question: question(network)),
            in: network, as: practical)
        life.reach(day: 360, 10, 20)
        try await world.act(ReleaseLesson(ID(rawValue: lesson.subject)), in: network, as: cast[.convener])
    }

    private func release(
        _ advice: ID<Deliverable>, _ network: ID<Network>, _ practical: ID<Person>, _ delta: ID<Person>
    ) async throws {
        life.reach(day: 381, 15, 2)
        try await world.act(
            WriteVersion(
                Self.firstAdvice + Self.laterAdvice, of: advice, note: "All that held for two seasons", begun: 1),
            in: network, as: practical)
        life.pass(minutes: 12)
        try await world.act(RequestReview(of: advice, from: [delta]), in: network, as: practical)
        life.reach(day: 389, 19, 33)
        try await world.act(
            GiveReview(
                .ready,
                "I read it to six farmers. They laughed at the page on the goat, and asked for a copy of the page on the goat.",
                of: advice), in: network, as: delta)
        for (turn, person) in [practical, delta].enumerated() {
            life.reach(day: 391 + 3 * turn, 9 + 5 * turn, 16 + 21 * turn)
            try await world.act(SignOff(advice, version: 2), in: network, as: person)
        }
        life.reach(day: 402, 11, 0)
        try await world.act(ReleaseDeliverable(advice, under: "CC BY 4.0"), in: network, as: cast[.convener])
    }

    private static let firstAdvice = """
        # Waiting a week

        **The forecast:** the rains begin ten days late, six times in ten.

        | You may | If the rain is late | If it is not |
        |---|---|---|
        | sow the late seed in a week | you harvest as always | you lose a tenth |
        | sow now, as always | you sow twice | you harvest as always |

        *“I waited because it was my own idea by then.”*

        # Sowing in two halves

        Half the field now, half in twelve days. It costs one more day of work, and it never loses everything.


        """

    private static let laterAdvice = """
        # The goat

        Whoever can sell a goat can wait; whoever cannot, cannot. Ask for the goat before you give the advice.

        # Four more

        On drying racks, on the second weeding, on seed kept in jars, on asking the neighbour upstream: each with its table, in \
        the printed edition.

        # The page that failed

        Renting a pump together. Eleven of twelve groups quarrelled about the turn, not about the price. We leave it here so \
        that nobody has to find out again.
        """
}
