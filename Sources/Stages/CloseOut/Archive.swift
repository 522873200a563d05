import Domain
import Foundation
import Markup
import Web
import Words

/// Writes a network as a folder of plain files that opens without a server and outlives it.
/// The same network gives the same bytes.
package struct Archive: Sendable {
    private let setting: Setting
    private let audience: ArchiveAudience

    package init(_ setting: Setting, for audience: ArchiveAudience) {
        self.setting = setting
        self.audience = audience
    }

    /// The parts of an archive in the order of its navigation.
    static var chapters: [any ArchiveChapter] {
        [
            ArchiveFront(), ArchiveCharter(), ArchivePeople(), ArchiveGoals(), ArchiveThreads(), ArchiveActivities(),
            ArchiveDeliverables(), ArchiveLessons(), ArchiveHistory(),
        ]
    }

    /// - Parameter folder: new or empty; nothing is ever overwritten.
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
        try prepare(folder)
        return try await stopped(at: last.at).read(in: network, as: reader(in: network)) { scene in
            try write(ArchiveView(scene, to: audience, last: last), to: folder)
        }
    }

    private func write(_ view: ArchiveView, to place: URL) throws -> Int {
        let chapters = Self.chapters
        let folder = ArchiveFolder(place, document: ArchiveDocument(view, chapters), redaction: try redaction(view))
        for chapter in chapters { try chapter.write(view, to: folder) }
        let assets = Assets()
        let style = assets.style.path.split(separator: "/").last.map(String.init) ?? ""
        try folder.write(String(decoding: assets.asset(style)?.content ?? [], as: UTF8.self), at: .style)
        try folder.write(cleaning: ArchiveReadme(view).text, at: ArchivePath("README.txt"))
        try folder.writeManifest()
        return folder.count + 1
    }

    private func prepare(_ folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if try !FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty {
            let path = folder.path
            throw Refusal(
                "folderInUse", say("There is something in \(path) already; an archive wants an empty folder."))
        }
    }

    /// Whoever is not to be named, by every name they are known here.
    private func redaction(_ view: ArchiveView) throws -> Redaction {
        let hidden = try PeopleStore(view.scene).everybodyMet().filter { !view.disclosing.shows($0.person) }
        let names = Set(hidden.flatMap(\.names))
        return Redaction(names: names, hidesAddresses: audience == .public)
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
