import Domain
import Markup
import Words

/// Many letters in one: what waits for the reader first, then what is new, full texts to a limit.
struct DigestLetter: Letter {
    /// So that it opens on a thin connection.
    static let mostBytes = 30_000
    private static let mostLetters = 4_000

    let subject: Phrase
    let paragraphs: [Phrase]

    init(_ digest: MailDigest, at site: String, for reader: Reader) {
        let names = digest.parts.map(\.name)
        let name = names.first ?? ""
        subject =
            names.count == 1
            ? say("\(name): what is new", context: "subject of a letter") : say("What is new in your networks")
        let foot = [
            say("You chose to get news together. How much mail comes from which network is chosen here:\n\(site)")
        ]
        var sheet = Sheet(room: Self.mostBytes - Self.size(foot, reader), reader: reader)
        sheet.write(waiting: digest, at: site)
        for part in digest.parts where !part.groups.isEmpty { sheet.write(part, isOnlyOne: names.count == 1) }
        paragraphs = sheet.paragraphs + sheet.rest + foot
    }

    private static func size(_ paragraphs: [Phrase], _ reader: Reader) -> Int {
        paragraphs.reduce(0) { $0 + $1.spoken(to: reader).utf8.count + 2 }
    }

    /// Paragraphs, as long as there is room for them.
    private struct Sheet {
        /// For the line that says how much did not find room.
        private static let reserve = 400

        let reader: Reader
        private(set) var paragraphs: [Phrase] = []
        private var room: Int
        private var omitted = 0

        init(room: Int, reader: Reader) {
            self.room = room - Self.reserve
            self.reader = reader
        }

        var rest: [Phrase] {
            let count = omitted
            return count == 0 ? [] : [say("There is more than a letter should carry: \(count) more stand on the site.")]
        }

        private mutating func fits(_ lines: [Phrase]) -> Bool {
            let size = DigestLetter.size(lines, reader)
            guard size <= room else { return false }
            room -= size
            paragraphs += lines
            return true
        }

        mutating func write(waiting digest: MailDigest, at site: String) {
            let lines = digest.parts.flatMap { part in part.waiting.map { Self.line($0, part.name, site) } }
            guard !lines.isEmpty, fits([say("WHAT WAITS FOR YOU", context: "digest")]) else { return }
            for line in lines where !fits([line]) { omitted += 1 }
        }

        private static func line(_ waiting: Waiting, _ network: String, _ site: String) -> Phrase {
            let sentence = waiting.sentence
            let address = site + waiting.address.path
            guard let due = waiting.due else { return say("• \(network): \(sentence)\n\(address)", context: "digest") }
            return say("• \(network): \(sentence) (by \(due))\n\(address)", context: "digest")
        }

        mutating func write(_ part: MailDigest.Part, isOnlyOne: Bool) {
            let name = part.name
            let headline = isOnlyOne ? say("WHAT IS NEW", context: "digest") : say("NEW IN \(name)", context: "digest")
            guard fits([headline]) else {
                omitted += part.groups.reduce(0) { $0 + $1.entries.count }
                return
            }
            for group in part.groups { write(group) }
        }

        private mutating func write(_ group: MailDigest.Group) {
            let heading = group.heading
            guard fits([say("— \(heading) —", context: "digest")]) else {
                omitted += group.entries.count
                return
            }
            for entry in group.entries where !fits(full(entry)) && !fits(brief(entry)) { omitted += 1 }
        }

        private func brief(_ entry: MailDigest.Entry) -> [Phrase] {
            ([entry.gist.line].compactMap(\.self) + [.verbatim(entry.gist.address ?? "")]).filter {
                $0 != .verbatim("")
            }
        }

        private func full(_ entry: MailDigest.Entry) -> [Phrase] {
            let text = entry.gist.text.map { $0.spoken(to: reader) }.joined(separator: "\n\n")
            let shown = String(text.prefix(DigestLetter.mostLetters))
            let address = entry.gist.address ?? ""
            let end =
                shown.count < text.count ? say("… It goes on here:\n\(address)", context: "digest") : .verbatim(address)
            return ([entry.gist.line].compactMap(\.self) + [.verbatim(shown), end]).filter { $0 != .verbatim("") }
        }
    }
}
