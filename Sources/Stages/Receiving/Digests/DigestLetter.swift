import Domain
import Markup
import Words

/// Many letters in one: what waits for the reader first, then what is new, full texts to a limit.
struct DigestLetter: Letter {
    /// So that it opens on a thin connection.
    static let mostBytes = 30_000

    let subject: Phrase
    let paragraphs: [Phrase]
    /// What can be answered by its number.
    let lines: [DigestStore.Line]

    init(_ digest: MailDigest, at site: String, for reader: Reader, takesReplies: Bool) {
        let names = digest.parts.map(\.name)
        let name = names.first ?? ""
        let isNews = !digest.isEmpty
        subject =
            switch (isNews, names.count) {
            case (true, 1): say("\(name): what is new", context: "subject of a letter")
            case (true, _): say("What is new in your networks")
            case (false, 1): say("\(name): what waits for you", context: "subject of a letter")
            case (false, _): say("What waits for you in your networks")
            }
        let foot =
            [
                isNews
                    ? say(
                        "You chose to get news together. How much mail comes from which network is chosen here:\n\(site)"
                    )
                    : say(
                        "Such a letter comes once a week at most: when something new waits for you, or when it comes due. How much mail comes from which network is chosen here:\n\(site)"
                    )
            ]
            + (takesReplies && names.count == 1
                ? [say("Or reply “mail every”, “mail daily”, “mail weekly” or “mail waiting”.")] : [])
        var sheet = DigestSheet(
            room: Self.mostBytes - DigestSheet.size(foot, reader), reader: reader, takesReplies: takesReplies)
        sheet.write(waiting: digest, at: site)
        sheet.write(asks: digest, at: site)
        for part in digest.parts where !part.groups.isEmpty { sheet.write(part, isOnlyOne: names.count == 1) }
        paragraphs = sheet.paragraphs + sheet.rest + foot
        lines = sheet.lines
    }
}
