import Domain
import Markup
import Web
import Words

/// One released text, for anybody to read: what it is, who made it, what others may do with it.
struct LibraryItemPage: Page {
    let name: String
    let kind: Phrase
    let network: String
    let topic: String
    /// The organisations that made it. Persons are not named in public.
    let makers: [String]
    let audience: String
    let licence: String
    let released: KnownDate
    let what: String
    let text: String

    init(_ scene: Scene, _ path: Path) throws {
        let id = try path.id("document", Deliverable.self)
        if let home = try LibraryStore(scene.connection).home(of: id) {
            try self.init(id, in: scene.elsewhere(home))
        } else {
            guard let hit = try SearchStore(scene.connection).publicDocument(id.rawValue) else { throw Path.NotFound() }
            self.init(hit)
        }
    }

    private init(_ id: ID<Deliverable>, in scene: Scene) throws {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(id)
        let home = try CharterStore(scene).facts()
        guard let released = facts.released else { throw Path.NotFound() }
        name = facts.title
        kind = DocumentKind.deliverable.label
        network = home.name
        topic = home.topic
        makers = try store.makers(of: id)
        audience = facts.audience
        licence = facts.licence
        self.released = released
        what = facts.what
        text = try store.text(of: id, version: facts.version)
    }

    private init(_ hit: SearchStore.Hit) {
        name = hit.title
        kind = hit.kind.label
        network = hit.network
        topic = ""
        makers = []
        audience = ""
        licence = ""
        released = hit.at
        what = ""
        text = hit.text
    }

    var title: Phrase { .verbatim(name) }

    func body(for viewer: Viewer) -> HTML {
        """
        <p class="meta"><a href="\(Address(.library))">\(say("Library"))</a></p>
        <h1>\(name)</h1>
        <p class="stage">\(kind)</p>
        \(Markdown(what).html)
        <dl class="facts">
        \(fact(say("Network"), network))
        \(fact(say("Topic"), topic))
        \(fact(say("Made by"), makers.joined(separator: ", ")))
        \(fact(say("For whom"), audience))
        \(fact(say("Licence"), licence))
        <dt>\(say("Released"))</dt><dd>\(released.phrase)</dd></dl>
        <div class="prose">\(Markdown(text).html)</div>
        """
    }

    private func fact(_ label: Phrase, _ value: String) -> HTML {
        when(!value.isEmpty, "<dt>\(label)</dt><dd>\(value)</dd>")
    }
}
