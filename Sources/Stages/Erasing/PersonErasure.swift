import Domain
import Storage

/// Erases a person from the whole server, network by network, each under its lock and with its event; then from the house,
/// the files, the index, the database's own leftovers and the shelf of public archives.
package struct PersonErasure: Sendable {
    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// - Returns: what to look for afterwards; it is kept nowhere.
    /// - Throws: ``Refusal`` when nobody has this address, or a network would be left without a convener.
    package func erase(_ email: String) async throws -> Traces {
        let found = try await setting.read(as: .clock) { try Self.find(email, in: $0) }
        for network in found.networks { try await perform(found, in: network) }
        try await perform(found, in: .house)
        try await FileSweep(setting).remove(found.files)
        try await setting.database.write(nil) { try SearchStore($0).renew() }
        try await setting.database.compact()
        _ = try await ArchiveShelf(setting)?.round()
        return found.traces
    }

    private struct Found: Sendable {
        let person: ID<Person>
        let networks: [ID<Network>]
        let files: [String]
        let traces: Traces
    }

    private func perform(_ found: Found, in network: ID<Network>) async throws {
        _ = try await setting.perform(
            ErasePerson(person: found.person, traces: found.traces), in: network, as: .clock,
            once: setting.newEventID())
    }

    private static func find(_ email: String, in scene: Scene) throws -> Found {
        guard let person = try PeopleStore(scene).person(at: email) else {
            throw Refusal("nobodyThere", say("Nobody has the address \(email)."))
        }
        let store = PersonErasureStore(person, in: scene)
        if let network = try store.orphans().first {
            throw Refusal(
                "lastConvener", say("They are the only convener of \(network). Name another first, or close it."))
        }
        let networks = try store.networks()
        var quoted = QuotedWords()
        var files: [String] = []
        for network in networks {
            let store = PersonErasureStore(person, in: scene.elsewhere(network))
            try store.read(into: &quoted)
            files += try store.files()
        }
        let names = try store.names()
        return Found(
            person: person, networks: networks, files: files,
            traces: Traces(
                names: names, shared: try store.shared(names), addresses: try store.addresses(), quoted: quoted))
    }
}
