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
        for path in bag.paths {
            if path.hasSuffix(".html") { try checkPage(path) }
            if path.hasSuffix(".js"), !ArchiveSearch.isOurs(path, at: bag.place(of: path)) {
                throw ArchiveFault.active(page: path, "a script that is not ours")
            }
        }
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

    /// Only the page that searches has a script, and that is ours; any other was put there.
    private func checkPage(_ path: String) throws {
        var text = try BagReading.text(bag.place(of: path), called: path, limit: Self.longestLine)
        if path == ArchiveSearch.page.path {
            text = text.replacing(ArchiveSearch.tag.written(for: .english), with: "", maxReplacements: 1)
        }
        if let fault = PageGuard.fault(in: text) { throw ArchiveFault.active(page: path, fault) }
    }

    /// Line after line, without the file ever standing in memory.
    func lines(of path: String, _ body: (_ number: Int, _ line: Substring) throws -> Void) throws {
        guard bag.contains(path) else { throw BagFault.missing("data/\(path)") }
        try BagLines.each(of: bag.place(of: path), called: path, longest: Self.longestLine, body)
    }
}
