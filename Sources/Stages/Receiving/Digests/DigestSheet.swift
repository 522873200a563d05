import Domain
import Markup
import Words

/// The paragraphs of a digest, as long as there is room for them; what can be answered gets a number.
struct DigestSheet {
    /// For the lines that say how much did not find room, and what to reply.
    private static let reserve = 700
    private static let mostLetters = 4_000

    let reader: Reader
    private(set) var paragraphs: [Phrase] = []
    private(set) var lines: [DigestStore.Line] = []
    private let takesReplies: Bool
    private var room: Int
    private var omitted = 0

    init(room: Int, reader: Reader, takesReplies: Bool) {
        self.room = room - Self.reserve
        self.reader = reader
        self.takesReplies = takesReplies
    }

    /// How long they are, with the empty line after each.
    static func size(_ paragraphs: [Phrase], _ reader: Reader) -> Int {
        paragraphs.reduce(0) { $0 + $1.spoken(to: reader).utf8.count + 2 }
    }

    var rest: [Phrase] {
        let count = omitted
        return count == 0 ? [] : [say("There is more than a letter should carry: \(count) more stand on the site.")]
    }

    private mutating func fits(_ lines: [Phrase]) -> Bool {
        let size = Self.size(lines, reader)
        guard size <= room else { return false }
        room -= size
        paragraphs += lines
        return true
    }

    /// What to reply to the next thing, if a reply does something there.
    private func hint(_ matter: Matter?) -> (number: Int, words: Phrase)? {
        guard takesReplies, let matter else { return nil }
        let number = lines.count + 1
        return matter.action.invitation(numbered: number).map { (number, $0) }
    }

    private mutating func number(_ matter: Matter?, in network: ID<Network>) {
        guard let matter, let hint = hint(matter) else { return }
        lines.append(DigestStore.Line(number: hint.number, network: network, matter: matter))
    }

    mutating func write(waiting digest: MailDigest, at site: String) {
        let count = digest.parts.reduce(0) { $0 + $1.waiting.count }
        guard count > 0, fits([say("WHAT WAITS FOR YOU", context: "digest")]) else { return }
        for part in digest.parts {
            for waiting in part.waiting {
                let hint = [hint(waiting.matter)?.words].compactMap(\.self)
                if fits([Self.line(waiting, part.name, site)] + hint) {
                    number(waiting.matter, in: part.network)
                } else {
                    omitted += 1
                }
            }
        }
    }

    private static func line(_ waiting: Waiting, _ network: String, _ site: String) -> Phrase {
        let sentence = waiting.sentence
        let address = site + waiting.address.path
        guard let due = waiting.due else { return say("• \(network): \(sentence)\n\(address)", context: "digest") }
        return say("• \(network): \(sentence) (by \(due))\n\(address)", context: "digest")
    }

    mutating func write(asks digest: MailDigest, at site: String) {
        guard digest.parts.contains(where: { !$0.asks.isEmpty }),
            fits([say("WHAT OTHERS ASK, OPEN UNTIL ANSWERED", context: "digest")])
        else { return }
        for part in digest.parts {
            for ask in part.asks {
                let (name, title, network) = (ask.beginner, ask.title, part.name)
                let address = site + ask.address.path
                let line = say("• \(network): \(name) asks: \(title)\n\(address)", context: "digest")
                let matter = Matter.thread(ask.thread)
                if fits([line] + [hint(matter)?.words].compactMap(\.self)) {
                    number(matter, in: part.network)
                } else {
                    omitted += 1
                }
            }
        }
    }

    mutating func write(_ part: MailDigest.Part, isOnlyOne: Bool) {
        let name = part.name
        let headline = isOnlyOne ? say("WHAT IS NEW", context: "digest") : say("NEW IN \(name)", context: "digest")
        guard fits([headline]) else {
            omitted += part.groups.reduce(0) { $0 + $1.entries.count }
            return
        }
        for group in part.groups { write(group, in: part.network) }
    }

    private mutating func write(_ group: MailDigest.Group, in network: ID<Network>) {
        let heading = group.heading
        let hint = [hint(group.matter)?.words].compactMap(\.self)
        guard fits([say("— \(heading) —", context: "digest")] + hint) else {
            omitted += group.entries.count
            return
        }
        number(group.matter, in: network)
        for entry in group.entries where !fits(full(entry)) && !fits(brief(entry)) { omitted += 1 }
    }

    private func brief(_ entry: MailDigest.Entry) -> [Phrase] {
        ([entry.gist.line].compactMap(\.self) + [.verbatim(entry.gist.address ?? "")]).filter { $0 != .verbatim("") }
    }

    private func full(_ entry: MailDigest.Entry) -> [Phrase] {
        let text = entry.gist.text.map { $0.spoken(to: reader) }.joined(separator: "\n\n")
        let shown = String(text.prefix(Self.mostLetters))
        let address = entry.gist.address ?? ""
        let end =
            shown.count < text.count ? say("… It goes on here:\n\(address)", context: "digest") : .verbatim(address)
        return ([entry.gist.line].compactMap(\.self) + [.verbatim(shown), end]).filter { $0 != .verbatim("") }
    }
}
