import Domain

/// Brings to mind what a seat promised: what comes due within a week, and what is past its day.
struct PromiseReminderLetter: Letter {
    struct Line: Sendable {
        /// Its number in every letter about the promises of this seat.
        let number: Int
        let text: String
        let due: Day
        let isPast: Bool
    }

    let network: String
    let organisation: String
    let lines: [Line]

    var subject: Phrase { say("What \(organisation) promised in \(network)") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return part(say("This comes due:"), lines.filter { !$0.isPast })
            + part(say("The day of this has passed:"), lines.filter(\.isPast))
            + [
                say(
                    "Say that it is kept, or give it a new date and say why; nobody but the people on your seat gets this letter."
                ), say("All that your seat promised stands here:\n\(link)"),
            ]
    }

    private func part(_ heading: Phrase, _ lines: [Line]) -> [Phrase] {
        lines.isEmpty
            ? []
            : [heading]
                + lines.map { line in
                    let number = String(line.number)
                    let text = line.text
                    let due = line.due
                    return say("\(number). \(text) (by \(due))", context: "promise")
                }
    }
}
