import Domain

/// The invitation as it goes by mail: what the network asks, item by item, and the link that leads to answering.
struct InvitationLetter: Letter {
    let programme: String
    let network: String
    let topic: String
    let organisation: String
    let name: String
    let ends: Day?
    let items: [(text: String, due: Day, why: String)]
    let days: Int

    var subject: Phrase { say("\(organisation) is invited to the learning network \(network)") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say("Dear \(name),"),
            say("\(programme) invites \(organisation) to take a seat in the learning network \(network)."),
            .verbatim(topic),
        ] + ending + [
            say(
                "It asks of every member what stands below. Accept each item, propose something else, or decline it and say why."
            )
        ]
            + items.map { item in
                let text = item.text
                let due = item.due
                let why = item.why
                return say("• \(text) (by \(due)). \(why)")
            } + [
                say("Open this address to read the letter with the charter and to answer:\n\(link)"),
                say("The address is good once, for \(days) days. Afterwards you can sign in with your e-mail address."),
            ]
    }

    private var ending: [Phrase] {
        ends.map { day in [say("The network ends on \(day).")] } ?? []
    }
}
