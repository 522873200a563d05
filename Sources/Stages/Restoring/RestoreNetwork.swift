import Domain
import Storage

/// Takes a network in as its full archive holds it: every row with its id, the chain of events with it. All of it, or
/// nothing; the house's history tells of it.
struct RestoreNetwork: Action {
    let archive: ArchivedNetwork
    /// Whether it takes the place of the same network here.
    let replaces: Bool

    func perform(in scene: Scene) throws -> Event {
        let store = RecordedTableStore(scene.connection, archive.network)
        let before = Set(try Invariants(scene.connection).broken())
        try makeRoom(in: store)
        for rows in try RecordedRows.all(in: archive) {
            do {
                try rows.each { try store.put($0, into: rows.table, rows.columns) }
            } catch StorageError.constraint(let what) {
                throw ArchiveFault.clash("\(rows.table.name): \(what)")
            }
        }
        guard try store.exists() else { throw ArchiveFault.noFact("the network itself") }
        if let stray = try store.strays() { throw ArchiveFault.stray(stray) }
        try ClaimStore(scene.elsewhere(archive.network)).awaitClaims()
        _ = try SearchStore.rebuild(in: scene.elsewhere(archive.network))
        if let wrong = try Invariants(scene.connection).broken().first(where: { !before.contains($0) }) {
            throw ArchiveFault.broken(wrong)
        }
        return Event(.networkRestored, archive.network, ["digest": .seal(archive.digest)])
    }

    private func makeRoom(in store: RecordedTableStore) throws {
        if try store.exists() {
            guard replaces else { throw ArchiveFault.alreadyHere(archive.name) }
            try store.clear()
        }
        guard let table = RecordedTableStore.catalogue.table("network_name"),
            let names = try RecordedRows(table, in: archive), let place = names.place(of: "slug")
        else { return }
        try names.each { rows in
            let slugs = rows.compactMap { if case .text(let slug) = $0[place] { slug } else { nil } }
            if let other = try store.other(at: slugs) {
                throw ArchiveFault.addressTaken(slugs.joined(separator: ", "), by: other)
            }
        }
    }
}
