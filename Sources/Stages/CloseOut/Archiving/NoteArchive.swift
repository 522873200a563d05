import Domain

/// Keeps in the house's history that an archive was made, for whom, and with which last digest. The network itself does not
/// change by being archived.
struct NoteArchive: Action {
    let network: ID<Network>
    let audience: ArchiveAudience
    let digest: String

    func perform(in scene: Scene) throws -> Event {
        Event(.networkArchived, network, ["audience": .word(audience.rawValue), "digest": .seal(digest)])
    }
}
