import Domain
import Files
import Words

/// Where the old addresses of a network lead in its archive: as a table, and as two web servers read it.
struct ArchiveRedirects {
    static let table = ArchivePath("redirects/redirects.csv")
    static let nginx = ArchivePath("redirects/nginx.conf")
    static let caddy = ArchivePath("redirects/Caddyfile")
    /// Below which archives are expected to be served, each under its network's name.
    static let shelf = "/archives"

    private let view: ArchiveView
    private let slugs: [String]

    init(_ view: ArchiveView) throws {
        self.view = view
        slugs = try CharterStore(view.scene).slugs()
    }

    func write(to folder: ArchiveFolder) throws {
        let table = try folder.bag.begin(Self.table.path)
        let nginx = try folder.bag.begin(Self.nginx.path)
        let caddy = try folder.bag.begin(Self.caddy.path)
        try table.write("from,to\r\n")
        try nginx.write(
            "# Inside http { }; then in the server: if ($roundtable_\(name)) { return 301 $roundtable_\(name); }\n")
        try nginx.write("map $uri $roundtable_\(name) {\n")
        try caddy.write("# Inside the site's block.\n")
        try lines { from, to in
            let target = "\(Self.shelf)/\(view.facts.slug)/\(to)"
            try table.write("\(from),\(to)\r\n")
            try nginx.write("    \(from) \(target);\n")
            try caddy.write("redir \(from) \(target) permanent\n")
        }
        try nginx.write("}\n")
        for file in [table, nginx, caddy] { try folder.bag.end(file) }
    }

    /// As nginx takes the name of a variable.
    private var name: String { view.facts.slug.replacing("-", with: "_") }

    private func lines(_ line: (String, String) throws -> Void) throws {
        let scene = view.scene
        let threads = try ExchangeStore(scene).threads(.max).map(\.id).sorted()
        let versions = try CharterStore(scene).versions().map(\.version).sorted()
        let deliverables = try DeliverablesStore(scene).lines(.max).map(\.id).sorted()
        let exchange = ExchangeStore(scene)
        let activities = try (exchange.activitiesHeld(.max) + exchange.activitiesAhead(.max)).map(\.id).sorted()
        let lessons = try ArchiveLessons().rows(view).map(\.id)
        for slug in slugs {
            for (place, to) in Self.chapters { try line(Address(place, slug).path, to) }
            for version in versions {
                try line(Address(.charterVersion, slug, String(version)).path, "charter/version-\(version).html")
            }
            for id in threads { try line(Address(.thread, slug, id).path, "threads/\(id).html") }
            for id in deliverables { try line(Address(.deliverable, slug, id).path, "deliverables/\(id).html") }
            for id in activities { try line(Address(.activity, slug, id).path, "activities.html#a\(id)") }
            for id in lessons { try line(Address(.lesson, slug, id).path, "lessons.html#l\(id)") }
        }
    }

    private static let chapters: [(Place, String)] = [
        (.network, "index.html"), (.closing, "closing.html"), (.consents, "closing.html"), (.charter, "charter.html"),
        (.people, "people.html"),
        (.progress, "goals.html"), (.threads, "threads.html"), (.activities, "activities.html"),
        (.deliverables, "deliverables.html"), (.lessons, "lessons.html"), (.adaptations, "lessons.html"),
        (.reflection, "journal.html"), (.promises, "promises.html"), (.history, "history.html"),
        (.search, "search.html"), (.family, "index.html"), (.inheritance, "index.html"), (.seed, "seed.json"),
    ]
}
