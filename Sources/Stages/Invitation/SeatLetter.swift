import Domain

/// Tells whoever sits on a seat what the seat promised: after signing, and after taking it over.
struct SeatLetter: Letter {
    let network: String
    let organisation: String
    let promises: [(text: String, due: Day)]
    let isHandedOver: Bool
    let days: Int

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
            } + arrival
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
