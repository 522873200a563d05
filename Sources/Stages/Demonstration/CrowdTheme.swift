/// A field of work that applicants write about and reviewers know.
struct CrowdTheme {
    let name: String
    let topics: [String]
    /// What applicants work on, in their words.
    let work: [String]
    /// What a reviewer of this field says of themselves.
    let experience: String

    static let all = [
        CrowdTheme(
            name: "Dairy", topics: ["dairy", "milk cooling", "livestock"],
            work: [
                "dairy hubs where farmers deliver milk twice a day", "milk cooling that a group of women runs",
                "livestock advice that comes with the milk collector",
            ],
            experience: "Fifteen years with dairy cooperatives: milk cooling, collection, livestock feed and prices."),
        CrowdTheme(
            name: "Horticulture", topics: ["vegetables", "irrigation", "cold chain"],
            work: [
                "vegetables that reach the town before noon", "irrigation by small pumps that are hired by the hour",
                "a cold chain of bicycles and ice",
            ],
            experience: "I worked on irrigation with vegetable growers and on the cold chain behind them."),
        CrowdTheme(
            name: "Coffee", topics: ["coffee", "certification", "washing stations"],
            work: [
                "coffee whose growers set the price with the buyer", "certification that pays for itself",
                "washing stations that belong to those who deliver",
            ],
            experience: "Coffee is my trade: washing stations, certification and what growers get of it."),
        CrowdTheme(
            name: "Savings", topics: ["savings groups", "mobile money", "credit"],
            work: [
                "savings groups that lend to their own", "mobile money without losing the weekly meeting",
                "credit for traders who have no land to pledge",
            ],
            experience: "Savings groups and credit for small traders, lately with mobile money."),
        CrowdTheme(
            name: "Seeds", topics: ["seed multiplication", "agrodealers", "cereals"],
            work: [
                "seed multiplication by farmers for farmers", "agrodealers who advise and not only sell",
                "cereals that stand a late rain",
            ],
            experience: "Seed multiplication and agrodealers in dry lands; cereals above all."),
        CrowdTheme(
            name: "Fisheries", topics: ["fish", "smoking ovens", "landing sites"],
            work: [
                "fish that is weighed where it lands", "smoking ovens that save wood and eyes",
                "landing sites run by those who fish",
            ],
            experience: "I advised fishing communities on landing sites and on smoking ovens."),
        CrowdTheme(
            name: "Crafts", topics: ["handicrafts", "export", "design"],
            work: [
                "handicrafts that sell without pity", "export in small lots, together",
                "design that the makers themselves decide on",
            ],
            experience: "Design and export of handicrafts with groups of makers."),
        CrowdTheme(
            name: "Waste", topics: ["recycling", "waste pickers", "compost"],
            work: [
                "recycling that waste pickers own", "compost that gardens in town buy",
                "contracts of waste pickers with the city",
            ],
            experience: "With waste pickers on recycling, contracts and compost."),
        CrowdTheme(
            name: "Energy", topics: ["solar", "cookstoves", "technicians"],
            work: [
                "solar lamps that are repaired in the village", "cookstoves that are still lit after two years",
                "technicians who live from repairs",
            ],
            experience: "Solar and cookstoves, and the technicians who keep both at work."),
        CrowdTheme(
            name: "Tourism", topics: ["tourism", "guides", "home stays"],
            work: [
                "tourism that villages plan", "guides who are paid by the day and not by tips",
                "home stays with a common price",
            ],
            experience: "Tourism that communities run: guides, home stays and how both are priced."),
    ]
}
