import Domain
import Markup
import Web
import Words

/// One entry of the learning journal, for those its author chose.
struct JournalEntryPage: Page {
    let frame: NetworkFrame?
    let entry: ReflectionStore.EntryRow
    let change: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        entry = try ReflectionStore(scene).entry(path.id("entry"))
        let mayWrite = Journaling(stage: facts.stage).verdict(for: scene.actor).isAllowed
        change = entry.isOwn && mayWrite ? Address(.changeJournalEntry, facts.slug, entry.id) : nil
        frame = scene.frame(of: facts, current: .reflection)
    }

    var title: Phrase { say("Learning journal") }

    func body(for viewer: Viewer) -> HTML {
        """
        <p class="stage">\(title)</p>
        <h1>\(entry.name), \(entry.period.label)</h1>
        <p class="meta">\(entry.organisation.map { "\($0) · " as HTML })\(entry.at)</p>
        <p class="audience">\(entry.audience.readers)</p>
        <div class="prose">\(Markdown(entry.text).html)</div>
        \(change.map { "<p><a href=\"\($0)\">\(say("Change it, or let more people read it"))</a></p>" as HTML })
        """
    }
}
