import Domain
import Files
import Foundation
import Markup
import Web
import Words

/// Writes a network as a folder of plain files that opens without a server and outlives it: a bag (BagIt 1.0) that proves
/// itself whole. The same network gives the same bytes.
package struct Archive: Sendable {
    private let setting: Setting
    private let audience: ArchiveAudience
    private let language: String
    private let replaces: Bool
    private let progress: @Sendable (String) -> Void

    /// - Parameters:
    ///   - language: what its own sentences are written in; one of ``Texts/languages``.
    ///   - replaces: whether an archive that stands at the place makes way once this one is whole.
    ///   - progress: told what is being written, part after part.
    package init(
        _ setting: Setting, for audience: ArchiveAudience, in language: String = "en", replaces: Bool = false,
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.setting = setting
        self.audience = audience
        self.language = language
        self.replaces = replaces
        self.progress = progress
    }

    /// The parts of an archive in the order of its navigation.
    static var chapters: [any ArchiveChapter] {
        [
            ArchiveFront(), ArchiveCharter(), ArchivePeople(), ArchiveGoals(), ArchiveThreads(), ArchiveActivities(),
            ArchiveDeliverables(), ArchiveLessons(), ArchiveJournal(), ArchivePromises(), ArchiveClosing(),
            ArchiveHistory(),
            ArchiveSheets(), ArchiveSearch(),
        ]
    }

    /// - Parameter folder: new or empty; nothing is ever overwritten. It is there when it is whole, and not before.
    /// - Returns: how many files there are now.
    /// - Throws: ``Refusal`` when there is no such network, nothing has happened in it, or the folder is in use.
    package func write(_ name: String, to folder: URL) async throws -> Int {
        let found = try await setting.read(as: .clock) { scene -> (ID<Network>, RecordedEvent)? in
            guard let network = try VisitStore(scene.connection).network(named: name, for: nil)?.network,
                let last = try EventLog(scene.connection, network).latest(1).first
            else { return nil }
            return (network, last)
        }
        guard let (network, last) = found else {
            throw Refusal("noNetwork", say("There is no network called \(name) in which anything has happened."))
        }
        if !replaces || !isArchive(of: network, at: folder) { try refuseUsed(folder) }
        let made = try await stopped(at: last.at).read(in: network, as: reader(in: network)) { scene in
            // Once more in the snapshot that is written: something may have happened meanwhile.
            guard let last = try EventLog(scene.connection, network).latest(1).first else { throw Path.NotFound() }
            let view = try ArchiveView(scene, to: audience, last: last, in: language)
            let files = try write(view, to: BagWriter(folder, replaces: replaces))
            return (files, NoteArchive(network: network, audience: audience, digest: view.digest))
        }
        _ = try await setting.perform(made.1, in: .house, as: .clock, once: setting.newEventID())
        return made.0
    }

    private func write(_ view: ArchiveView, to bag: BagWriter) throws -> Int {
        let chapters = Self.chapters
        let folder = ArchiveFolder(
            bag, document: ArchiveDocument(view, chapters), redaction: try redaction(view), reader: view.reader)
        for chapter in chapters {
            progress(chapter.label.spoken(to: .english))
            try chapter.write(view, to: folder)
        }
        let assets = Assets()
        try folder.write(assets.text(at: assets.style), at: .style)
        try folder.write(assets.text(at: assets.mark), at: .mark)
        if audience == .full {
            progress("The record")
            try ArchiveRecord(RecordedTableStore(view.scene.connection, view.scene.network), view.scene.setting.files)
                .write(to: folder)
        }
        try seed(view, to: folder)
        try ArchiveRedirects(view).write(to: folder)
        try ArchiveCrate(view).write(to: folder)
        progress("The manifests")
        try bag.write(tag: folder.cleaned(ArchiveReadme(view).text), at: "README.txt")
        try bag.write(tag: ArchiveDocument.doorway(view), at: "index.html")
        let facts = ArchiveFacts(view).lines
        try bag.finish(facts.map { ($0.0, folder.cleaned($0.1)) })
        return bag.files
    }

    /// What another network can begin with; nobody who may be asked is in it.
    private func seed(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        guard try CharterStore(view.scene).stage() >= .closing else { return }
        let bytes = try SeedFile.bytes(of: SeedSource(view.scene).seed(people: false))
        try folder.write(cleaning: String(decoding: bytes, as: UTF8.self), at: ArchivePath("seed.json"))
    }

    /// Only an archive of the same network for the same readers makes way; whatever else lies there keeps its place.
    private func isArchive(of network: ID<Network>, at folder: URL) -> Bool {
        guard let standing = try? ArchivedNetwork(folder) else { return false }
        return standing.network == network && standing.audience == audience
    }

    private func refuseUsed(_ folder: URL) throws {
        let content = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        if !content.isEmpty || (FileManager.default.fileExists(atPath: folder.path) && !folder.isFolder) {
            let path = folder.path
            throw Refusal(
                "folderInUse", say("There is something in \(path) already; an archive wants an empty folder."))
        }
    }

    /// Whoever is not to be named, by every name they are known here.
    private func redaction(_ view: ArchiveView) throws -> Redaction {
        let hidden = try PeopleStore(view.scene).everybodyMet().filter { !view.disclosing.shows(.name, of: $0.person) }
        let names = Set(hidden.flatMap(\.names))
        return Redaction(names: names, hidesAddresses: audience == .public, for: view.reader)
    }

    /// The stores decide what is seen: an archive reads as somebody of its audience would.
    private func reader(in network: ID<Network>) -> Actor {
        let roles: Set<Role>
        switch audience {
        case .public: return .clock
        case .members: roles = [.member]
        case .full: roles = [.convener, .facilitator]
        }
        return .member(Member(person: ID(rawValue: 0), network: network, organisation: nil, seat: nil, roles: roles))
    }

    /// Time stands still at the last event.
    private func stopped(at moment: Moment) -> Setting {
        Setting(
            database: setting.database, clock: { moment }, ids: setting.ids, chance: setting.chance, key: setting.key,
            files: setting.files, site: setting.site)
    }
}

extension URL {
    fileprivate var isFolder: Bool { (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true }
}
