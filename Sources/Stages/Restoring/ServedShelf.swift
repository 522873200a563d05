import Domain
import Files
import Foundation
import Markup
import Web
import Words

/// The public archives of a folder, as a server without a database hands them out: only what their manifests name, and
/// every old address leads to its page.
package struct ServedShelf: Sendable {
    /// One archive: its files by path, its old addresses.
    private struct Book {
        let archive: ArchivedNetwork
        let redirects: [String: String]
    }

    private var books: [String: Book] = [:]
    /// What lies in the folder and is not served, with the reason.
    package private(set) var refused: [(folder: String, reason: String)] = []

    package var isEmpty: Bool { books.isEmpty }
    package var count: Int { books.count }

    package init(_ folder: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names.sorted() where !name.hasPrefix(".") {
            let place = folder.appending(path: name)
            guard FileManager.default.fileExists(atPath: place.appending(path: "bagit.txt").path) else { continue }
            do {
                let archive = try ArchivedNetwork(place)
                guard archive.audience == .public else {
                    refused.append((name, "It was made for “\(archive.audience.rawValue)”."))
                    continue
                }
                books[archive.slug] = Book(archive: archive, redirects: try Self.redirects(of: archive))
            } catch {
                refused.append((name, "\(error)"))
            }
        }
    }

    /// What stands at an address.
    package enum Found {
        /// - Parameter searches: whether the page may run what searches the archive.
        case file(URL, type: String, searches: Bool)
        /// What searches an archive: ours, whatever the archive brought.
        case script
        case elsewhere(String)
        case page(String)
    }

    package func find(_ path: String) -> Found? {
        if path == "/" || path == "\(ArchiveRedirects.shelf)/" || path == ArchiveRedirects.shelf { return .page(list) }
        for (slug, book) in books {
            if let target = book.redirects[path] { return .elsewhere("\(ArchiveRedirects.shelf)/\(slug)/\(target)") }
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].isEmpty, "/\(parts[1])" == ArchiveRedirects.shelf,
            let book = books[String(parts[2])]
        else { return nil }
        if parts.count == 3 { return .elsewhere(path + "/") }
        let rest = parts[3...].joined(separator: "/")
        let file = rest.isEmpty ? "index.html" : rest
        guard book.archive.bag.contains(file) else { return nil }
        if file == ArchiveSearch.script.path { return .script }
        let place = book.archive.bag.place(of: file)
        if FileName(file).ending == "js", !ArchiveSearch.isIndex(at: place) { return nil }
        return .file(place, type: Self.type(of: file), searches: file == ArchiveSearch.page.path)
    }

    private var list: String {
        let books = books.sorted { $0.key < $1.key }
        let html: HTML = """
            <!doctype html>
            <html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(say("Archives"))</title></head>
            <body><main><h1>\(say("Archives"))</h1><ul>\(books.html { slug, book in
                "<li><a href=\"\(Way(target: "\(ArchiveRedirects.shelf)/\(slug)/"))\">\(book.archive.name)</a></li>"
            })</ul></main></body></html>

            """
        return html.written(for: .english)
    }

    private struct Way: Destination {
        let target: String
    }

    private static func redirects(of archive: ArchivedNetwork) throws -> [String: String] {
        var redirects: [String: String] = [:]
        try archive.lines(of: ArchiveRedirects.table.path) { number, line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            // Only ever into the archive itself.
            guard number > 1, cells.count == 2, let file = cells[1].split(separator: "#").first,
                archive.bag.contains(String(file))
            else { return }
            redirects[cells[0]] = cells[1]
        }
        return redirects
    }

    /// Pages are shown, everything else is what it says and never a page.
    private static func type(of file: String) -> String {
        switch FileName(file).ending {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "csv": "text/csv; charset=utf-8"
        case "txt", "conf": "text/plain; charset=utf-8"
        case "ics": "text/calendar; charset=utf-8"
        case "svg" where file == ArchivePath.mark.path: "image/svg+xml"
        case let ending?: FileType(rawValue: ending)?.served ?? "application/octet-stream"
        case nil: "application/octet-stream"
        }
    }
}
