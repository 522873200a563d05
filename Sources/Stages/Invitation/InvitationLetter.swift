import Domain

/// The invitation as it goes by mail: what the network asks, item by item, and the link that leads to answering.
struct InvitationLetter: Letter {
    let programme: String
    let network: String
    let topic: String
    let organisation: String
    let name: String
    let ends: Day?
    let items: [(text: String, when: Phrase, why: String)]
    let days: Int
    /// What the network agreed on, as far as it is published.
    var charter: [(section: CharterSection, text: String)] = []
    /// What the organisation itself said when it applied.
    var ownWords = ""

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
            + items.enumerated().map { place, item in
                let number = String(place + 1)
                let text = item.text
                let when = item.when
                let why = item.why
                return say("\(number). \(text) (\(when)). \(why)", context: "item of an invitation")
            } + quoted + [
                say("Open this address to read the letter with the charter and to answer:\n\(link)"),
                say("The address is good once, for \(days) days. Afterwards you can sign in with your e-mail address."),
            ] + agreed
    }

    private var quoted: [Phrase] {
        let words = ownWords
        return words.isEmpty ? [] : [say("When you applied you wrote: “\(words)”")]
    }

    private var agreed: [Phrase] {
        if charter.isEmpty { return [] }
        return [say("This is the charter you sign with it:")]
            + charter.map { section, text in
                let label = section.label
                return say("• \(label):\n\(text)", context: "section of the charter")
            }
    }

    private var ending: [Phrase] {
        ends.map { day in [say("The network ends on \(day).")] } ?? []
    }
}
