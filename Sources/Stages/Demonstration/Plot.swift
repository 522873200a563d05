import Domain

/// What one of the networks beside GROOVE is about. All of it is invented.
struct Plot {
    let name: String
    let topic: String
    let purpose: String
    let goal: Goal
    let question: String
    let decision: String
    let expectation: String
    let sunset: String
    let call: String
    let applicants: [Applicant]
    /// What its members do at the table, after the first thread has been begun.
    var work: (@Sendable (Neighbour, ID<Network>, ID<Thread>) async throws -> Void)?

    private static func applicant(
        _ email: String, _ contact: String, _ organisation: String, _ vision: String, _ grant: String
    ) -> Applicant {
        Applicant(
            email, contact, organisation, vision: vision,
            interest: "We have tried alone, and each of us came to another answer.",
            commitment: "One person with four hours a month, and her director behind it.",
            sharing: "Our notes from the field, the embarrassing ones among them.", grant: grant,
            duties: "A report each year on what changed for the people it is meant for.")
    }

    private static let waterPoints = Plot(
        name: "Water Points", topic: "Who repairs a village's water point when the project has left",
        purpose:
            "One water point in three stands dry after five years. Organisations that build them find out together what keeps the others running.",
        goal: Goal(
            statement: "Members change how they hand water points over", measure: "Hand-over agreements changed",
            unit: "agreements", baseline: 0, target: 12),
        question: "Which hand-over keeps a water point running after five years?",
        decision: "Whether members go on paying for committees, or for mechanics.",
        expectation: "Visit ten of your own old water points and tell what you found",
        sunset: "The network ends when the hand-over agreements are changed. The programme keeps the archive.",
        call: "Do your water points still run?",
        applicants: [
            applicant(
                "rosa@wells.example", "Rosa Chipeta", "Wells and Villages", "Villages that call a mechanic and not us.",
                "Rural water supply in two districts."),
            applicant(
                "idris@springs.example", "Idris Kamara", "Springs Trust", "A spare part within a day's walk.",
                "Hand pumps and their spare parts, until 2029."),
        ])

    private static let cleanCooking = Plot(
        name: "Clean Cooking", topic: "Stoves that are still in use after the second year",
        purpose: "Stoves are counted when they are given out. This network looks into kitchens two years later.",
        goal: Goal(
            statement: "Use is measured in kitchens, not in deliveries", measure: "Members who report use",
            unit: "organisations", baseline: 1, target: 5),
        question: "Why do families stop using a stove they liked?",
        decision: "What members promise when they hand a stove over.",
        expectation: "Open your own follow-up figures to the others",
        sunset: "After eighteen months; the figures go to a public repository.",
        call: "Two years later: is it still lit?",
        applicants: [
            applicant(
                "tenzin@hearth.example", "Tenzin Dorji", "Hearth", "Cooks who choose the stove themselves.",
                "Stoves for mountain villages."),
            applicant(
                "carmen@lumbre.example", "Carmen Quispe", "Lumbre",
                "Kitchens without smoke that nobody has to be reminded of.", "A market for stoves in three provinces."),
        ])

    private static let savingsGroups = Plot(
        name: "Savings by Phone", topic: "What becomes of savings groups when the money moves to phones",
        purpose:
            "Savings groups live on a box with three locks and a weekly meeting. Phones make both unnecessary. What keeps a group together then?",
        goal: Goal(
            statement: "Groups decide for themselves what goes by phone", measure: "Groups with a rule of their own",
            unit: "groups", baseline: 4, target: 60),
        question: "What does a group lose when nobody brings coins to the meeting?",
        decision: "Which part of the meeting members go on supporting when the box is gone.",
        expectation: "Sit through a whole group meeting every quarter and write down what happened",
        sunset:
            "The network ends with the rule book of the groups. CARE keeps the recordings, the programme the archive.",
        call: "The box or the phone?",
        applicants: [
            applicant(
                Cast.face(.careMember).email, Cast.face(.careMember).name, "CARE",
                "Groups that use the phone instead of being used by it.", "Village savings in four countries."),
            applicant(
                "grace@mwangaza.example", "Grace Wanjiru", "Mwangaza Savings",
                "Treasurers who are trusted without a lock.", "A grant for digital ledgers."),
        ], work: { try await $0.savings($1, $2) })

    private static let weather = Plot(
        name: "Seeds and Weather", topic: "Weather information that farmers act on",
        purpose:
            "Forecasts reach the phones of farmers and change nothing on their fields. Two organisations find out what has to come with them.",
        goal: Goal(
            statement: "Forecasts come with a choice that can be made", measure: "Advice tested with farmers",
            unit: "pieces of advice", baseline: 0, target: 8),
        question: "What makes a farmer plant later because of a forecast?",
        decision: "Whether members pay for forecasts or for seed that forgives.",
        expectation: "Test one piece of advice with twenty farmers each season",
        sunset:
            "The network ends after the second harvest. Practical Action keeps the tested advice, the programme the archive.",
        call: "It will rain on Thursday. So what?",
        applicants: [
            applicant(
                Cast.face(.practicalMember).email, Cast.face(.practicalMember).name, "Practical Action",
                "Advice that survives a wrong forecast.", "Climate services for smallholders."),
            applicant(
                "anh@delta.example", "Nguyễn Anh", "Delta Growers", "Farmers who correct the forecaster.",
                "Seed multiplication in the delta."),
        ], work: { try await $0.weather($1, $2) })

    /// The networks beside GROOVE, each with the stage it stands at.
    static let beside: [(plot: Plot, stage: Stage)] = [
        (waterPoints, .call), (cleanCooking, .selection), (savingsGroups, .active), (weather, .closing),
    ]
}
