import Domain
import Files
import Foundation
import Sealing

/// An archive that somebody hands in, looked at from all sides: the bag, the chain of events, the pages.
package struct ArchivedNetwork: Sendable {
    /// No file people hand in is larger than this, and no line of a record.
    static let largest = 2 << 30
    static let longestLine = 64 << 20

    package let bag: Bag
    package let network: ID<Network>
    package let name: String
    package let slug: String
    package let audience: ArchiveAudience
    package let events: Int
    package let digest: String

    package init(_ folder: URL) throws {
        bag = try Bag(folder)
        let facts = bag.facts
        func fact<Value>(_ name: String, _ value: (String) -> Value?) throws -> Value {
            guard let found = facts[name].flatMap(value) else { throw ArchiveFault.noFact(name) }
            return found
        }
        let format = try fact(ArchiveFacts.format) { $0 }
        guard format == ArchiveFacts.currentFormat else { throw ArchiveFault.newer("format \(format)") }
        network = try fact(ArchiveFacts.network) { ID<Network>($0) }
        name = try fact(ArchiveFacts.name) { $0 }
        slug = try fact(ArchiveFacts.slug) { BagReading.isPlain($0) ? $0 : nil }
        audience = try fact(ArchiveFacts.audience) { ArchiveAudience(rawValue: $0) }
        events = try fact(ArchiveFacts.events) { Int($0) }
        digest = try fact(ArchiveFacts.digest) { Digest(hex: $0)?.hex }
        guard network != .house else { throw ArchiveFault.noFact(ArchiveFacts.network) }
    }

    /// Checks everything and throws the first thing that is wrong.
    ///
    /// - Returns: how many files and events were looked at.
    package func verify(_ progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }) throws -> (files: Int, events: Int)
    {
        try bag.check(largest: Self.largest, progress)
        try checkChain()
        try checkDoor()
        for path in bag.paths { try checkActive(path) }
        return (bag.paths.count, events)
    }

    /// For everybody the places and the last digest; of a full archive each digest is computed again.
    private func checkChain() throws {
        var position = 0
        var last = ""
        try lines(of: "tables/events.csv") { number, line in
            if number == 1 { return }
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            position += 1
            guard cells.count == 5, Int(cells[0]) == position else {
                throw ArchiveFault.chain(position: position, "that event is not there")
            }
            last = String(cells[4])
        }
        guard position == events else { throw ArchiveFault.chain(position: position + 1, "that event is not there") }
        guard last == digest else { throw ArchiveFault.wrongDigest }
        if audience == .full { try RecordedChain(self).check() }
    }

    /// What a browser would open as more than a text or a picture.
    private static let opened: Set<String> = [
        "htm", "xhtml", "xht", "shtml", "mhtml", "mht", "hta", "svg", "svgz", "xml", "xsl", "xslt", "mjs", "cjs", "swf",
        "jar",
    ]

    private func checkActive(_ path: String) throws {
        switch path.split(separator: ".").last.map({ $0.lowercased() }) {
        case "html": try checkPage(path)
        case "js":
            if !ArchiveSearch.isOurs(path, at: bag.place(of: path)) {
                throw ArchiveFault.active(page: path, "a script that is not ours")
            }
        case "css": try refuse(path, PageGuard.fault(inStyle: text(of: path)))
        case "svg" where path == ArchivePath.mark.path: try refuse(path, PageGuard.fault(inDrawing: text(of: path)))
        case let ending? where Self.opened.contains(ending):
            throw ArchiveFault.active(page: path, "a file of a kind that no archive of ours holds")
        default: break
        }
    }

    /// The page beside the payload leads into it and does nothing else.
    private func checkDoor() throws {
        let door = bag.folder.appending(path: "index.html")
        guard FileManager.default.fileExists(atPath: door.path) else { return }
        let way = "<meta http-equiv=\"refresh\" content=\"0; url=data/index.html\">"
        let text = try BagReading.text(door, called: "index.html", limit: Self.longestLine)
        let page = text.replacing(way, with: "", maxReplacements: 1)
        try refuse("index.html", PageGuard.fault(in: page))
    }

    private func refuse(_ path: String, _ fault: String?) throws {
        if let fault { throw ArchiveFault.active(page: path, fault) }
    }

    private func text(of path: String) throws -> String {
        try BagReading.text(bag.place(of: path), called: path, limit: Self.longestLine)
    }

    /// Only the page that searches has a script, and that is ours; any other was put there.
    private func checkPage(_ path: String) throws {
        var text = try text(of: path)
        if path == ArchiveSearch.page.path {
            text = text.replacing(ArchiveSearch.tag.written(for: .english), with: "", maxReplacements: 1)
        }
        try refuse(path, PageGuard.fault(in: text))
    }

    /// Line after line, without the file ever standing in memory.
    func lines(of path: String, _ body: (_ number: Int, _ line: Substring) throws -> Void) throws {
        guard bag.contains(path) else { throw BagFault.missing("data/\(path)") }
        try BagLines.each(of: bag.place(of: path), called: path, longest: Self.longestLine, body)
    }
}
