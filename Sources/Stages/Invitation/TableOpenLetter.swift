import Domain

/// Tells everybody on a seat that the network begins its active life, who sits at the table, and what the first thirty days
/// are for; a reply does all of that.
struct TableOpenLetter: Letter {
    let network: String
    let organisations: [String]
    /// Whoever sits on a seat; others are only told.
    let isForMember: Bool

    var subject: Phrase { say("The table is open: \(network)") }

    var paragraphs: [Phrase] {
        let names = organisations.joined(separator: ", ")
        return [say("\(network) begins its active life."), say("At the table: \(names)")] + (isForMember ? steps : [])
    }

    private var steps: [Phrase] {
        [
            say("Three things open the door to the others, in your first thirty days:"),
            say("1. Introduce yourself: who you are and what you work on."),
            say("2. Make one offer: something you can give the others."),
            say("3. Ask one question: something you need help with."),
            say("Each becomes a conversation that everybody in the network can answer."),
        ]
    }
}
