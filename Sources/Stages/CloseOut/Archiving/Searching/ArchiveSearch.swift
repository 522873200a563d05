import Domain
import Foundation
import Markup
import Sealing
import Storage
import Web
import Words

/// Searching an archive without a server. A browser may not open other files of a folder, but it may run scripts of it: the
/// index is cut into scripts that hold nothing but words, and only those that are needed are opened.
struct ArchiveSearch: ArchiveChapter {
    static let page = ArchivePath("search.html")
    static let script = ArchivePath("search/search.js")
    static let pages = ArchivePath("search/pages.js")
    /// So that a part comes quickly from a stick or over a thin line.
    private static let partBytes = 48_000

    let path = ArchiveSearch.page
    let label = say("Search")

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let index = folder.index
        try folder.write(ArchivePage(path, label, body))
        try folder.write(String(decoding: Assets.archiveScript, as: UTF8.self), at: Self.script)
        let chapters = Archive.chapters.reduce(into: [String: String]()) {
            $0[$1.path.stem] = $1.label.spoken(to: view.reader)
        }
        var firsts: [String] = []
        for part in Self.parts(of: index) {
            firsts.append(part.first)
            try folder.write("archiveSearch.part(\(part.content))\n", at: Self.part(firsts.count - 1))
        }
        let pages = index.pages.map { entry in
            Self.list([entry.path.path, entry.title, chapters[entry.path.stem] ?? ""].map(RecordLine.quoted))
        }
        try folder.write(
            """
            archiveSearch.pages({"pages": \(Self.list(pages, gap: ",\n")),
            "parts": \(Self.list(firsts.map(RecordLine.quoted)))})

            """, at: Self.pages)
    }

    static func part(_ number: Int) -> ArchivePath { ArchivePath("search/\(number).js") }

    static var tag: HTML { "<script src=\"\(script.from(page))\" defer></script>" }

    /// The script as it is, and as it was in archives made earlier, by SHA-256.
    private static let scripts: Set<String> = ["6f705caafa28f916b49d54bcd792e42cbd7849dc359ce54629a61ebffdacd1ce"]

    /// Whether a file of an archive is what searches it, or words to be searched.
    static func isOurs(_ path: String, at file: URL) -> Bool {
        guard path == script.path else { return path.hasPrefix("search/") && isIndex(at: file) }
        return (try? Data(contentsOf: file)).map { scripts.contains(Digest(hashing: $0).hex) } ?? false
    }

    /// Whether a script of an archive holds words of an index and nothing else, so that a server may hand it out.
    static func isIndex(at file: URL) -> Bool {
        guard let content = try? Data(contentsOf: file),
            let call = String(decoding: content, as: UTF8.self).wholeMatch(
                of: /archiveSearch\.(?:pages|part)\((.*)\)\s*/.dotMatchesNewlines())
        else { return false }
        return (try? JSONSerialization.jsonObject(with: Data(call.1.utf8))) != nil
    }

    /// The words in their order, cut where a part is full.
    private static func parts(of index: ArchiveIndex) -> [(first: String, content: String)] {
        var parts: [(first: String, content: String)] = []
        for (word, postings) in index.words {
            let numbers = postings.flatMap { [String($0.page), String($0.weight)] }.joined(separator: ",")
            let line = "\(RecordLine.quoted(word)):[\(numbers)]"
            if let last = parts.last, last.content.utf8.count + line.utf8.count < partBytes {
                parts[parts.count - 1].content += ",\n" + line
            } else {
                parts.append((word, "{" + line))
            }
        }
        return parts.map { ($0.first, $0.content + "}") }
    }

    private static func list(_ items: [String], gap: String = ",") -> String { "[\(items.joined(separator: gap))]" }

    private var body: HTML {
        """
        <div id="search" data-label="\(say("Search this archive"))" data-button="\(say("Search"))" data-found="\(say("Pages found:"))"
          data-none="\(say("Nothing here has all of these words. Fewer words find more."))" data-failed="\(say("The index of this archive cannot be opened."))">
        <p class="note">\(say("Searching needs a browser that runs scripts. Without it every page is reached from the lists above, and the tables open in any spreadsheet."))</p></div>
        \(Self.tag)
        """
    }
}

extension ArchivePath {
    /// The name that a chapter shares with the pages behind it.
    fileprivate var stem: String { String(path.prefix { $0 != "." && $0 != "/" }) }
}
