import Domain

/// Tells conveners and the facilitator that somebody who is invited proposes something else.
struct ProposalLetter: Letter {
    let network: String
    let organisation: String
    let asked: String
    let proposed: String
    let due: Day
    let why: String

    var subject: Phrase { say("\(organisation) proposes something else (\(network))") }

    var paragraphs: [Phrase] {
        [
            say("The invitation asks: \(asked)"),
            say("\(organisation) proposes: \(proposed), by \(due)"),
            say("Because: \(why)"),
            say("You find it in \(network) under “Invitations”, where you can agree or keep the item as it was."),
        ]
    }
}
