import Domain
import Markup
import Web
import Words

/// The charter as published, and for whoever shapes it the draft with its lists.
struct CharterPage: Page {
    struct Part: Encodable {
        let section: CharterSection
        let text: String
        let mustAccept: Bool
    }

    let frame: NetworkFrame?
    let version: Int
    let parts: [Part]
    let versions: [VersionLine]
    let accept: FormButton?
    /// Whether everything is new to this reader, so that nothing needs a mark of its own.
    let isAllNew: Bool
    let shape: Address?

    struct VersionLine: Encodable {
        let version: Int
        let at: Moment
    }

    init(_ scene: Scene, _ path: Path) throws {
        let charter = CharterStore(scene)
        let facts = try charter.facts()
        let open = try scene.actor.person.map { try charter.sectionsToAccept(by: $0) } ?? [:]
        version = try charter.latestVersion()
        let texts = try charter.published(version)
        parts = CharterSection.allCases.compactMap { section in
            (texts[section] ?? "").isEmpty
                ? nil : Part(section: section, text: texts[section] ?? "", mustAccept: open[section] != nil)
        }
        versions = try charter.versions().map { VersionLine(version: $0.version, at: $0.at) }
        let chartering = Chartering(stage: facts.stage)
        accept = version == 0 ? nil : try AcceptCharter().button(in: scene, of: facts.slug, weight: .primary)
        isAllNew = parts.allSatisfy(\.mustAccept)
        shape = chartering.verdictOnAgenda(for: scene.actor).isAllowed ? Address(.charterDraft, facts.slug) : nil
        frame = scene.frame(of: facts, current: .charter)
    }

    var title: Phrase { say("Charter") }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(shape.map { "<p><a href=\"\($0)\">\(say("Shape the charter"))</a></p>" as HTML })
        \(version == 0 ? unpublished : published(for: viewer))
        \(when(versions.count > 1, history))
        """
    }

    private var unpublished: HTML {
        "<p class=\"empty\">\(say("The charter is still a draft. It says what the network is for, what it asks and how it ends."))</p>"
    }

    private func published(for viewer: Viewer) -> HTML {
        let number = version
        return """
            <p class="stage">\(say("Version \(number)"))</p>
            \(accept.map { $0.html(for: viewer) })
            \(parts.html { part in
                """
                <section id="\(part.section.rawValue)"><h2>\(part.section.label)</h2>
                \(when(part.mustAccept && !isAllNew, "<p class=\"note\">\(say("New or changed since you last accepted."))</p>"))
                <div class="prose">\(part.section.shown(part.text))</div></section>
                """
            })
            """
    }

    private var history: HTML {
        """
        <section><h2>\(say("Earlier versions"))</h2>
        <ol class="timeline">\(versions.html { line in
            """
            <li><time>\(line.at)</time><p>\(Self.versionLink(line.version, slug))</p></li>
            """
        })</ol></section>
        """
    }

    private static func versionLink(_ version: Int, _ slug: String) -> HTML {
        "<a href=\"\(Address(.charterVersion, slug, String(version)))\">\(say("Version \(version), and what changed"))</a>"
    }
}

extension CharterSection {
    /// Its text for reading: a date in words, everything else as it was written.
    func shown(_ text: String) -> HTML {
        switch self {
        case .ends: Day(text).map { "<p>\($0)</p>" as HTML } ?? Markdown(text).html
        case .expectations: Self.promised(text) ?? Markdown(text).html
        default: Markdown(text).html
        }
    }

    /// A list as publishing writes it, `- what is expected (2027-05-22)`, with its days in words; nothing for another text.
    private static func promised(_ text: String) -> HTML? {
        let lines = text.split(separator: "\n")
        guard lines.allSatisfy({ $0.hasPrefix("- ") }) else { return nil }
        let items = lines.map { line -> (text: Substring, due: Day?) in
            guard let match = line.firstMatch(of: #/ \(([0-9]{4}-[0-9]{2}-[0-9]{2})\)$/#),
                let due = Day(String(match.1))
            else {
                return (line.dropFirst(2), nil)
            }
            return (line[..<match.range.lowerBound].dropFirst(2), due)
        }
        return """
            <ul>\(items.html { item in
                """
                <li>\(Markdown(String(item.text)).html)\(item.due.map { "<p class=\"meta\">\(say("by \($0)"))</p>" as HTML })</li>
                """
            })</ul>
            """
    }
}
