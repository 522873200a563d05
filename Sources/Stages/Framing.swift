import Domain
import Web
import Words

extension Scene {
    /// The frame of this network's pages; nothing in the house.
    package func frame(current: Place? = nil) throws -> NetworkFrame? {
        network == .house ? nil : frame(of: try CharterStore(self).facts(), current: current)
    }

    package func frame(of facts: NetworkFacts, current: Place? = nil) -> NetworkFrame {
        let open = StagePart.open(to: actor).flatMap(\.chapters).filter { $0.since <= facts.stage && $0.isFor(actor) }
        let chapters =
            actor.member == nil
            ? []
            : open.map { chapter in
                NetworkFrame.Chapter(
                    chapter.label, Address(chapter.place, facts.slug), isCurrent: chapter.place == current,
                    stop: chapter.stop)
            }
        return NetworkFrame(
            name: facts.name, slug: facts.slug, stage: facts.stage, begins: facts.begins,
            ends: facts.ends, closed: facts.closed, yearsOnly: facts.yearsOnly, today: today, accent: facts.accent,
            chapters: chapters,
            isOverview: current == .network, isOutside: actor.member == nil)
    }
}
