import Domain
import Markup
import Web
import Words

/// The charter as it last stood, and each version with what changed.
struct ArchiveCharter: ArchiveChapter {
    let path = ArchivePath("charter.html")
    let label = say("Charter")

    struct Content {
        let version: Int
        let at: Moment?
        let sections: [Section]
    }

    struct Section {
        let section: CharterSection
        let text: String
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let charter = CharterStore(view.scene)
        let versions = try charter.versions()
        let latest = try content(versions.first?.version ?? 0, at: versions.first?.at, charter)
        try folder.write(ArchivePage(path, label, body(of: latest, versions.map { ($0.version, $0.at) })))
        try folder.sheet(.charter) { sheet in
            for (version, at) in versions.reversed() {
                for part in try content(version, at: at, charter).sections where !part.text.isEmpty {
                    try sheet.add([
                        .number(version), .moment(at), .text(part.section.rawValue), .text(part.text),
                    ])
                }
            }
        }
        for (version, at) in versions {
            let before = try content(version - 1, at: nil, charter)
            let after = try content(version, at: at, charter)
            let page = self.page(of: version)
            try folder.write(
                ArchivePage(page, say("Charter, version \(version)"), Self.changes(from: before, to: after)))
        }
    }

    private func page(of version: Int) -> ArchivePath { ArchivePath("charter/version-\(version).html") }

    private func content(_ version: Int, at: Moment?, _ charter: CharterStore) throws -> Content {
        let texts = try charter.published(version)
        return Content(
            version: version, at: at,
            sections: CharterSection.allCases.map { Section(section: $0, text: texts[$0] ?? "") })
    }

    private func body(of latest: Content, _ versions: [(version: Int, at: Moment)]) -> HTML {
        """
        \(when(latest.version == 0, "<p class=\"empty\">\(say("No charter was published."))</p>"))
        \(latest.sections.html { part in
            when(!part.text.isEmpty, "<section><h2>\(part.section.label)</h2><div class=\"prose\">\(Markdown(part.text).html)</div></section>")
        })
        <section><h2>\(say("Its versions"))</h2><ol class="timeline">\(versions.html { line in
            """
            <li>\(line.at.stamped)<p><a href="\(page(of: line.version).from(path))">\(Self.label(of: line.version))</a></p></li>
            """
        })</ol></section>
        """
    }

    private static func label(of version: Int) -> Phrase { say("Version \(version), and what changed") }

    private static func changes(from before: Content, to after: Content) -> HTML {
        zip(before.sections, after.sections).html { old, new in
            when(
                old.text != new.text,
                """
                <section><h2>\(new.section.label)</h2>
                <div class="difference">\(Difference(from: old.text, to: new.text).html(removed: say("removed:"), added: say("added:")))</div></section>
                """)
        }
    }
}
