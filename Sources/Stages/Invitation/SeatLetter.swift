import Domain

/// Tells whoever sits on a seat what the seat promised: after signing, and after taking it over.
struct SeatLetter: Letter {
    let network: String
    let organisation: String
    let promises: [(text: String, due: Day)]
    let isHandedOver: Bool
    let days: Int
    /// The network works already: the first thirty days begin.
    let isAtTable: Bool
    /// What else one has to know who takes over.
    var context: [Phrase] = []

    var subject: Phrase { say("The seat of \(organisation) in \(network)") }

    var paragraphs: [Phrase] {
        [
            isHandedOver
                ? say(
                    "You have taken over the seat of \(organisation) in the learning network \(network). These promises come with it:"
                )
                : say("\(organisation) has its seat in the learning network \(network). You promised:")
        ]
            + promises.enumerated().map { place, promise in
                let number = String(place + 1)
                let text = promise.text
                let due = promise.due
                return say("\(number). \(text) (by \(due))", context: "promise")
            } + arrival + (isAtTable ? [steps] : []) + context
    }

    private var steps: Phrase {
        say(
            "Introduce yourself to the others in your first thirty days, make one offer and ask one question: on the site, or by a letter to the network whose subject begins with “Introduction:”, “Offer:” or “Ask:”."
        )
    }

    private var arrival: [Phrase] {
        let link = Self.linkMark
        return isHandedOver
            ? [
                say("Open this address to see them:\n\(link)"),
                say("The address is good once, for \(days) days. Afterwards you can sign in with your e-mail address."),
            ] : [say("They stand on the promises page of the network, where you say when each is kept.")]
    }
}
