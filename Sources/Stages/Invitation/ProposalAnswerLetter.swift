import Domain

/// Tells whoever is invited how their proposal was answered.
struct ProposalAnswerLetter: Letter {
    let network: String
    let proposed: String
    let answer: Renegotiation.Answer
    let note: String

    var subject: Phrase { say("Your proposal is answered (\(network))") }

    var paragraphs: [Phrase] {
        [
            say("You proposed: \(proposed)"), answer.label, .verbatim(note),
            say("You find your invitation in \(network) under “Invitations”."),
        ].filter { $0 != .verbatim("") }
    }
}
