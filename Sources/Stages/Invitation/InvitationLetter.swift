import Domain

/// The invitation as it goes by mail: what the network asks, item by item, and the link that leads to answering.
struct InvitationLetter: Letter {
    struct Item: Sendable {
        let text: String
        let when: Phrase
        let why: String
        /// What the organisation itself said to it when it applied.
        let quote: String
    }

    let programme: String
    let network: String
    let topic: String
    let organisation: String
    let name: String
    let ends: Day?
    let items: [Item]
    let days: Int
    /// What the network agreed on, as far as it is published.
    var charter: [(section: CharterSection, text: String)] = []
    /// What the organisation itself said when it applied.
    var ownWords = ""
    var replyBy: Day?
    /// What a sponsor can see, asked of the rules.
    var sponsor: [SightLine] = []

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
            + items.enumerated().flatMap { Self.lines($1, number: $0 + 1) } + quoted + deadline + [
                say("Open this address to read the letter with the charter and to answer:\n\(link)"),
                say("The address is good once, for \(days) days. Afterwards you can sign in with your e-mail address."),
            ] + seen + agreed
    }

    private static func lines(_ item: Item, number place: Int) -> [Phrase] {
        let number = String(place)
        let text = item.text
        let when = item.when
        let why = item.why
        let quote = item.quote
        return [say("\(number). \(text) (\(when)). \(why)", context: "item of an invitation")]
            + (quote.isEmpty ? [] : [say("   You wrote: “\(quote)”", context: "item of an invitation")])
    }

    private var deadline: [Phrase] {
        replyBy.map { day in [say("Please answer by \(day).")] } ?? []
    }

    private var seen: [Phrase] {
        let can = sponsor.filter(\.isSeen).map(\.what)
        let cannot = sponsor.filter { !$0.isSeen }.map(\.what)
        return (can.isEmpty ? [] : [say("What the sponsor will be able to see:")] + can.map(Self.point))
            + (cannot.isEmpty ? [] : [say("What the sponsor will not see:")] + cannot.map(Self.point))
    }

    private static func point(_ what: Phrase) -> Phrase { say("• \(what)", context: "point of a list") }

    private var quoted: [Phrase] {
        let words = ownWords
        return words.isEmpty || items.contains { !$0.quote.isEmpty }
            ? [] : [say("When you applied you wrote: “\(words)”")]
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
