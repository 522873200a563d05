import Domain
import Markup
import Web
import Words

/// One version of the charter beside the one before it: what was taken out, what came in.
struct CharterVersionPage: Page {
    struct Change: Encodable {
        let section: CharterSection
        let before: String
        let after: String
    }

    let frame: NetworkFrame?
    let version: Int
    let changes: [Change]

    init(_ scene: Scene, _ path: Path) throws {
        let charter = CharterStore(scene)
        let facts = try charter.facts()
        guard let version = Int(try path.text("version")), version >= 1, version <= (try charter.latestVersion()) else {
            throw Path.NotFound()
        }
        self.version = version
        let before = try charter.published(version - 1)
        let after = try charter.published(version)
        changes = CharterSection.allCases.compactMap { section in
            let old = before[section] ?? ""
            let new = after[section] ?? ""
            return old == new ? nil : Change(section: section, before: old, after: new)
        }
        frame = scene.frame(of: facts, current: .charter)
    }

    var title: Phrase { say("Charter, version \(version)") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(version == 1
            ? "<p class=\"lede\">\(say("The first version."))</p>"
            : "<p class=\"lede\">\(say("What changed from the version before."))</p>" as HTML)
        \(changes.html { change in
            """
            <section><h2>\(change.section.label)</h2>
            <div class="difference">\(difference(change, for: viewer.reader))</div></section>
            """
        })
        """
    }

    private func difference(_ change: Change, for reader: Reader) -> HTML {
        Difference(
            from: change.section.words(change.before, for: reader), to: change.section.words(change.after, for: reader)
        ).html(removed: say("removed:"), added: say("added:"))
    }
}

extension CharterSection {
    /// Its text as a reader says it, to be compared: days in words, as publishing wrote them `2027-05-22`.
    func words(_ text: String, for reader: Reader) -> String {
        guard [.ends, .expectations].contains(self) else { return text }
        return text.replacing(/\d{4}-\d{2}-\d{2}/) { match in
            Day(String(match.0))?.spoken(to: reader) ?? String(match.0)
        }
    }
}
