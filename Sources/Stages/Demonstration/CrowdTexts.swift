/// What the many applicants and reviewers of the large demonstration are called and write. All of it is invented.
enum CrowdTexts {
    private static let places = [
        "Kisumu", "Mopti", "Arequipa", "Sylhet", "Gulu", "Tamale", "Cusco", "Mbale", "Segou", "Oaxaca", "Jinja",
        "Nampula",
        "Bagamoyo", "Puno", "Thies", "Lira", "Huehue", "Khulna", "Zomba", "Sapa", "Kaolack", "Iringa", "Loja", "Moshi",
        "Bongor", "Kandy", "Ayacucho", "Mzuzu", "Tacna", "Siaya",
    ]
    private static let questions = [
        "How is staff capacity built?", "How is knowledge managed?", "How are results measured?",
    ]
    private static let regions = ["East Africa", "West Africa", "Latin America", "Asia", "Southern Africa"]
    private static let houses = [
        "National organisation", "International organisation", "Producers or traders", "Research",
    ]
    private static let kinds = ["Trust", "Association", "Cooperative", "Initiative", "Network"]
    private static let firstNames = [
        "Amara", "Bilal", "Chipo", "Diego", "Esther", "Farida", "Gonzalo", "Hawa", "Ibrahim", "Jacinta", "Kofi",
        "Lucia",
        "Mariam", "Nam", "Olga", "Pedro", "Quentin",
    ]
    private static let lastNames = [
        "Achieng", "Barry", "Condori", "Diallo", "Espinoza", "Fofana", "Gurung", "Haque", "Ilunga", "Juma", "Keita",
        "Lungu", "Mamani", "Nguyen", "Otieno", "Phiri", "Quispe", "Rahman", "Sow",
    ]

    static func person(_ number: Int) -> String {
        "\(firstNames[number % firstNames.count]) \(lastNames[number % lastNames.count])"
    }

    private static func theme(_ number: Int) -> CrowdTheme { CrowdTheme.all[number % CrowdTheme.all.count] }

    /// What a reviewer knows well, and what somewhat.
    static func themes(of reviewer: Int) -> (CrowdTheme, CrowdTheme) { (theme(reviewer), theme(reviewer * 3 + 1)) }

    static func applicant(_ number: Int) -> Applicant {
        let own = theme(number)
        let other = theme(number / 10 + 3)
        let place = places[number / CrowdTheme.all.count % places.count]
        let work = own.work[number % own.work.count]
        // Most work in two fields, so that reviewers of both read them.
        let more = other.work[number % other.work.count]
        return Applicant(
            "office\(number + 1)@applicants.example", person(number),
            "\(place) \(own.name) \(kinds[number % kinds.count])",
            vision: "In and around \(place) we work for \(work), and for \(more).",
            interest:
                "We want to learn how staff let traders lead, in \(own.topics[0]) and beyond, as in \(other.topics[0]).",
            commitment: "Two people with three hours a month each, and a workshop in \(place).",
            sharing: "What we tried with \(own.topics[number % own.topics.count]) and gave up, and why.",
            grant: "A grant for \(more), until the end of 2031.",
            duties: "A report each year, and \(number % 40 + 10) groups that go on without us.",
            more: [
                "first_question": questions[number % questions.count],
                // Some leave out what they need not say.
                "region": number % 23 == 5 ? "" : regions[number / CrowdTheme.all.count % regions.count],
                "kind": number % 31 == 7 ? "" : houses[number * 7 % 11 % houses.count],
                "staff": String(number % 30 + 3), "grant_ends": "2031-12-31",
                "grant_budget": String((number % 20 + 2) * 10_000), "head_knows": "yes",
            ])
    }

    static func comment(_ score: Int) -> String {
        switch score {
        case 5: "Concrete, tried, and honest about what went wrong."
        case 4: "Clear, with people and hours named."
        case 3: "Sound, but it stays general where it matters."
        case 2: "The question is there; how they work on it is not."
        default: "It does not say what would change."
        }
    }
}
