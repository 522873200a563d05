import Domain
import Web
import Words

extension Scene {
    /// The frame of this network's pages; nothing in the house.
    package func frame(current: Place? = nil) throws -> NetworkFrame? {
        network == .house ? nil : frame(of: try CharterStore(self).facts(), current: current)
    }

    package func frame(of facts: NetworkFacts, current: Place? = nil) -> NetworkFrame {
        let chapters = actor.member == nil ? [] : Chapters.of(facts.stage, for: actor).map { chapter in
            NetworkFrame.Chapter(chapter.label, Address(chapter.place, facts.slug), isCurrent: chapter.place == current)
        }
        return NetworkFrame(
            name: facts.name, slug: facts.slug, stage: facts.stage, begins: facts.begins,
            ends: facts.ends, today: today, accent: facts.accent, chapters: chapters)
    }
}

/// The chapters of a network, as its stage and the viewer's role call for them.
enum Chapters {
    struct Chapter {
        let place: Place
        let label: Phrase
        let since: Stage
        let isFor: @Sendable (Actor) -> Bool

        init(_ place: Place, _ label: Phrase, since: Stage = .design, for isFor: @escaping @Sendable (Actor) -> Bool = { _ in true }) {
            self.place = place
            self.label = label
            self.since = since
            self.isFor = isFor
        }
    }

    static let all: [Chapter] = [
        Chapter(.charter, say("Charter")),
        Chapter(.people, say("People")),
        Chapter(.history, say("History")),
    ]

    static func of(_ stage: Stage, for actor: Actor) -> [Chapter] {
        all.filter { $0.since <= stage && $0.isFor(actor) }
    }
}
