import Domain
import Markup
import Web
import Words

/// What the network made together. The public sees what was released; its people also see drafts and every version.
struct ArchiveDeliverables: ArchiveChapter {
    let path = ArchivePath("deliverables.html")
    let label = say("Deliverables")

    struct Content {
        let deliverable: DeliverablesStore.Facts
        let text: String
        let versions: [Version]
    }

    struct Version {
        let version: Int
        let note: String
        let at: Moment
        /// Earlier texts are for the people of the network.
        let text: String?
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let store = DeliverablesStore(view.scene)
        let lines = try store.lines(.max).sorted { $0.id < $1.id }
        let facts = try lines.map { try store.facts($0.id) }
        try folder.write(ArchivePage(path, label, list(facts)))
        try folder.sheet(.deliverables) { sheet in
            for one in facts {
                try sheet.add([
                    .id(one.id), .text(one.title), .text(one.what), .text(one.audience), .text(one.licence),
                    one.released.map { .text($0.plain) } ?? .none, .number(one.version),
                ])
            }
        }
        let isPublic = view.disclosing.audience == .public
        try folder.sheet(.versions) { sheet in
            for deliverable in facts {
                let content = try content(of: deliverable, store, isPublic: isPublic)
                try folder.write(ArchivePage(page(deliverable.id), .verbatim(deliverable.title), body(of: content)))
                for version in content.versions.reversed() {
                    let isLast = version.version == deliverable.version
                    try sheet.add([
                        .id(deliverable.id), .number(version.version), .moment(version.at), .text(version.note),
                        .text(isLast ? content.text : version.text),
                    ])
                }
            }
        }
    }

    private func page(_ id: ID<Deliverable>) -> ArchivePath { ArchivePath("deliverables/\(id).html") }

    private func content(of facts: DeliverablesStore.Facts, _ store: DeliverablesStore, isPublic: Bool) throws
        -> Content
    {
        Content(
            deliverable: facts, text: try store.text(of: facts.id, version: facts.version),
            versions: try store.versions(of: facts.id).map { line in
                Version(
                    version: line.version, note: line.note, at: line.at,
                    text: isPublic ? nil : try store.text(of: facts.id, version: line.version))
            })
    }

    private func list(_ facts: [DeliverablesStore.Facts]) -> HTML {
        """
        \(when(facts.isEmpty, "<p class=\"empty\">\(say("Nothing was released."))</p>"))
        <ul class="list">\(facts.html { deliverable in
            """
            <li><a class="title" href="\(page(deliverable.id).from(path))">\(deliverable.title)</a>
            <p>\(deliverable.what)</p><p class="meta">\(deliverable.standing)</p></li>
            """
        })</ul>
        """
    }

    private func body(of content: Content) -> HTML {
        """
        <p class="lede">\(content.deliverable.what)</p>
        <p class="stage">\(content.deliverable.standing)</p>
        <div class="prose">\(Markdown(content.text).html)</div>
        <section><h2>\(say("Its versions"))</h2><ol class="timeline">\(content.versions.html { version in
            """
            <li>\(version.at.stamped)<p>\(version.label) \(version.note)</p>
            \(version.text.map { "<details><summary>\(say("Its text"))</summary><div class=\"prose\">\(Markdown($0).html)</div></details>" as HTML })</li>
            """
        })</ol></section>
        """
    }
}

extension ArchiveDeliverables.Version {
    fileprivate var label: Phrase {
        let number = version
        return say("Version \(number)")
    }
}

extension DeliverablesStore.Facts {
    /// “Released on …, CC BY 4.0”
    fileprivate var standing: Phrase {
        guard let released else { return say("Not released.") }
        let licence = licence
        switch released {
        case .at(let moment): return say("Released on \(moment), under \(licence).")
        case .year(let number):
            let year = String(number)
            return say("Released in \(year), under \(licence).")
        }
    }
}

extension KnownDate {
    /// For programs: the day, or the year.
    fileprivate var plain: String {
        switch self {
        case .at(let moment): moment.day().description
        case .year(let year): String(year)
        }
    }
}
