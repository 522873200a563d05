import Domain
import Markup
import Words

/// What stands on every page of a network: its name, its life-line, the way to its chapters.
package struct NetworkFrame: Encodable, Sendable, Rendered {
    package let name: String
    package let slug: String
    package let address: Address
    package let stage: Stage
    package let ends: Day?
    package let closed: Day?
    /// The years it ran in, when nothing more exact is known.
    package let years: String?
    package let daysLeft: Int?
    package let accent: Int
    package let chapters: [Chapter]
    /// Whether its first page is shown.
    package let isOverview: Bool
    /// Whoever has no place in it cannot open its first page.
    let isOutside: Bool
    let position: Double

    /// One link within the network.
    package struct Chapter: Encodable, Sendable {
        let label: Phrase
        let address: Address
        let isCurrent: Bool
        /// The stop of the life-line that leads here, too.
        let stop: Stage?

        package init(_ label: Phrase, _ address: Address, isCurrent: Bool, stop: Stage? = nil) {
            self.stop = stop
            self.label = label
            self.address = address
            self.isCurrent = isCurrent
        }
    }

    package init(
        name: String, slug: String, stage: Stage, begins: Day, ends: Day?, closed: Day? = nil, yearsOnly: Bool = false,
        today: Day, accent: Int, chapters: [Chapter], isOverview: Bool = false, isOutside: Bool = false
    ) {
        self.name = name
        self.slug = slug
        address = Address(.network, slug)
        self.stage = stage
        self.ends = ends
        self.closed = closed
        self.isOutside = isOutside
        years = yearsOnly ? Self.years(begins, ends) : nil
        self.accent = accent
        self.chapters = chapters
        self.isOverview = isOverview
        daysLeft = ends.map { today.days(until: $0) }
        position = Self.position(of: stage, begins: begins, ends: ends, today: today)
    }

    /// Today's place on the line: the stage, moved on by how much of the time has passed.
    private static func position(of stage: Stage, begins: Day, ends: Day?, today: Day) -> Double {
        let steps = Double(Stage.allCases.count - 1)
        let place = Double(Stage.allCases.firstIndex(of: stage) ?? 0)
        guard let ends, ends > begins, stage != .closed else { return place / steps }
        let passed = min(max(Double(begins.days(until: today)) / Double(begins.days(until: ends)), 0), 0.9)
        return (place + passed) / steps
    }

    private static func years(_ begins: Day, _ ends: Day?) -> String {
        let first = begins.civil.year
        let last = ends?.civil.year ?? first
        return first == last ? String(first) : "\(first)–\(last)"
    }

    /// A chapter's address in this network.
    package func chapter(_ place: Place) -> Address { Address(place, slug) }

    package var lifeLine: LifeLine { line(small: false) }
    package var smallLifeLine: LifeLine { line(small: true) }
    /// Where there is no server behind it, as in an archive: its stops lead nowhere.
    package var archivedLifeLine: LifeLine { line(small: false, leads: false) }

    private func line(small: Bool, leads: Bool = true) -> LifeLine {
        let stops = Stage.allCases.map { stop in
            LifeLine.Stop(
                label: stop.label, state: stop < stage ? .past : stop == stage ? .present : .future,
                destination: leads ? chapters.first { $0.stop == stop }?.address : nil)
        }
        let network = name
        return LifeLine(
            stops: stops, position: position, caption: caption, label: say("The life of \(network)"), small: small)
    }

    /// “Ends on Friday 3 July 2027, in 214 days.”
    package var caption: Phrase {
        if let years { return stage == .closed ? say("It ran in \(years).") : say("It runs in \(years).") }
        if stage == .closed, let closed { return say("It closed on \(closed).") }
        guard let ends, let daysLeft else { return say("No end date yet") }
        if stage == .closed { return say("It was to end on \(ends).") }
        if daysLeft < 0 { return say("Was to end on \(ends).") }
        if daysLeft == 0 { return say("Ends today, \(ends).") }
        return say("Ends in \(daysLeft) days, on \(ends).")
    }

    package var html: HTML {
        """
        \(lifeLine)
        <nav class="chapters" aria-label="\(Phrase.verbatim(name))">
        \(isOutside
            ? "<span class=\"network\">\(name)</span>"
            : "<a class=\"network\" href=\"\(address)\"\(Self.mark(isOverview))>\(name)</a>" as HTML)
        \(chapters.html { chapter in
            """
            <a href="\(chapter.address)"\(Self.mark(chapter.isCurrent))>\(chapter.label)</a>
            """
        })
        </nav>
        """
    }

    private static func mark(_ isCurrent: Bool) -> HTML { when(isCurrent, " aria-current=\"page\"") }
}

extension Phrase: Encodable {
    /// Programs read the English; people's pages say it in their language.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(spoken(to: .english))
    }
}

extension Reader {
    package static let english = Reader(language: "en", timeZone: .gmt)
}
