import Domain

/// Tells everybody on a seat that the network begins its active life, and who sits at the table.
struct TableOpenLetter: Letter {
    let network: String
    let organisations: [String]

    var subject: Phrase { say("The table is open: \(network)") }

    var paragraphs: [Phrase] {
        let names = organisations.joined(separator: ", ")
        return [say("\(network) begins its active life."), say("At the table: \(names)")]
    }
}
