import Domain

/// The call: four organisations with grants of their own apply, and two that were never heard of.
extension Groove {
    /// - Parameter isOver: whether its deadline lies behind; otherwise the call stays open for a while.
    func call(_ network: ID<Network>, isOver: Bool) async throws {
        let convener = cast[.convener]
        let today = world.setting.clock().day()
        let (seats, said) = crowd == nil ? (4, "Four") : (Crowd.seats, "Twenty-two")
        let deadline = isOver ? life.date(ofDay: life.callEnds) : today.adding(days: 20)
        try await world.act(
            WriteCall(
                title: "Who builds the capacity to facilitate markets?",
                text: """
                    \(said) seats are free at a table for organisations that run a grant in value chain development and
                    want to know how the capacity of their staff to facilitate markets is built.

                    - You bring your own grant, your own cases and people with time.
                    - You leave with a mentoring programme that you have helped to write.
                    - The network ends on a date that is known today.
                    """,
                seats: seats, deadline: deadline, timeZone: "UTC", grace: 30, decisions: deadline.adding(days: 30),
                appealDays: 14, keptDays: 365),
            in: network, as: convener)
        life.pass(minutes: 45)
        try await ask(network, convener, until: deadline.adding(days: 180))
        life.pass(minutes: 30)
        try await world.act(OpenCall(), in: network, as: convener)
        for (place, applicant) in (isOver ? Self.applicants : Array(Self.applicants.prefix(2))).enumerated() {
            if life.isTold { life.reach(day: 20 + 4 * place, 7 + place, 13 * place + 4) }
            let candidate = try await applicant.draft(in: network, of: world)
            life.pass(minutes: 95 + 40 * place)
            try await applicant.send(candidate, in: network, of: world)
        }
        if !isOver { _ = try await Self.applicants[2].draft(in: network, of: world) }
    }

    /// The questions of this call beside the usual ones, its rule of eligibility, and what weighs how much.
    private func ask(_ network: ID<Network>, _ convener: ID<Person>, until day: Day) async throws {
        for question in Self.questions {
            life.pass(minutes: 4)
            try await world.act(SetCallQuestion(adding: question), in: network, as: convener)
            // Files stay the last thing that is asked.
            try await world.act(MoveCallQuestion(question.key, .up), in: network, as: convener)
        }
        try await world.act(
            SetCallRule(
                on: CallQuestion.Key(rawValue: "grant_ends"), .notBefore, day.description,
                sentence: "The call is for organisations whose own grant runs for at least half a year longer."),
            in: network, as: convener)
        for (criterion, weight) in zip(UsualForm.criteria, [15, 20, 25, 25, 15]) {
            try await world.act(
                SetCriterion(
                    Criterion(
                        criterion.key, criterion.wording, weight: weight, anchors: criterion.anchors,
                        reads: criterion.questions)),
                in: network, as: convener)
        }
    }

    private static let questions = [
        CallQuestion(
            CallQuestion.Key(rawValue: "first_question"), .choice, "Which of our questions is yours first?",
            choices: [
                "How is staff capacity built?", "How is knowledge managed?", "How are results measured?",
            ]),
        CallQuestion(
            CallQuestion.Key(rawValue: "region"), .choice, "Where would you work for it?",
            choices: ["East Africa", "West Africa", "Southern Africa", "Asia", "Latin America"], isRequired: false),
        CallQuestion(
            CallQuestion.Key(rawValue: "kind"), .choice, "What kind of organisation are you?",
            choices: ["International organisation", "National organisation", "Producers or traders", "Research"],
            isRequired: false),
        CallQuestion(
            CallQuestion.Key(rawValue: "staff"), .number, "Field staff whose work would change",
            advice: "Those who talk with traders and farmers themselves.", least: 0, most: 10_000),
        CallQuestion(
            CallQuestion.Key(rawValue: "grant_ends"), .date, "When does that grant end?",
            advice: "The day that stands in your contract."),
        CallQuestion(
            CallQuestion.Key(rawValue: "grant_budget"), .number, "What it pays for this topic each year",
            advice: "In US dollars, roughly.", least: 0, isRequired: false, isConfidential: true),
        CallQuestion(
            CallQuestion.Key(rawValue: "head_knows"), .declaration,
            "Our head knows of this application and gives the hours it names."),
    ]
}
