import Domain
import Words

/// Tells an applicant what was decided, and why.
struct DecisionLetter: Letter {
    /// What it says about one criterion.
    struct Told: Sendable, Encodable {
        let criterion: Phrase
        let text: String

        var sentence: Phrase {
            let criterion = criterion
            let text = text
            return say("\(criterion): \(text)", context: "letter")
        }
    }

    let network: String
    let organisation: String
    let decision: Decision
    let reason: String
    /// What was accepted about each criterion.
    let told: [Told]
    /// The last of the network's chain of events when decisions were released.
    let digest: String

    var subject: Phrase { say("The decision on your application to \(network)") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say(
                "All applications to \(network) have been read and decided on. This is the decision on that of \(organisation)."
            ),
            sentence, say("The reason given: \(reason)"),
        ] + told.map(\.sentence) + [
            say("Here you see it again:\n\(link)"),
            .chainDigest(digest),
        ]
    }

    private var sentence: Phrase {
        switch decision {
        case .invite:
            say(
                "You are invited to take a seat. The invitation, with everything that is expected, comes in a letter of its own."
            )
        case .reserve: say("You are in reserve: if a seat becomes free, we write to you.")
        case .decline: say("The seats went to others this time. Thank you for the work you put into it.")
        }
    }
}

extension Phrase {
    /// Hands out the last digest of the chain, so that rewriting the whole chain shows, too.
    static func chainDigest(_ digest: String) -> Phrase {
        say(
            "Keep this number: with it anyone can have checked later that nothing in the record of this selection was changed since:\n\(digest)"
        )
    }
}
