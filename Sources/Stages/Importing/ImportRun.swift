import Domain

/// One run over a folder: people first, then each network in the line of descent. A second run continues where it stopped.
package struct ImportRun: Sendable {
    package struct Report: Sendable {
        package var people = 0
        package var organisations = 0
        package var networks: [String] = []
        package var deliverables = 0
        /// Networks an earlier run brought in.
        package var known: [String] = []
        /// Networks that stay outside, and why.
        package var outside: [(name: String, reason: Phrase)] = []
    }

    private let setting: Setting
    private let folder: ImportFolder
    private let actor: Actor

    package init(_ setting: Setting, _ folder: ImportFolder, as actor: Actor) {
        self.setting = setting
        self.folder = folder
        self.actor = actor
    }

    /// - Parameters:
    ///   - isDry: writes nothing, and reports what it would do.
    ///   - progress: hears of each network, with how many there are.
    package func run(isDry: Bool = false, progress: (Int, Int, ImportedNetwork) -> Void = { _, _, _ in }) async throws
        -> Report
    {
        var report = Report()
        let (people, organisations, networks) = try await known()
        report.people = folder.people.count { !people.contains($0.key) }
        report.organisations = folder.organisations.count { !organisations.contains($0.key) }
        if !isDry, report.people + report.organisations > 0 {
            _ = try await setting.perform(
                ImportPeople(source: folder.source, organisations: folder.organisations, people: folder.people),
                in: .house, as: actor, once: setting.newEventID())
        }
        report.outside = folder.broken.map { ($0, say("Rows of it were refused.")) }
        var standing = networks
        for (index, network) in folder.networks.enumerated() {
            if networks.contains(network.key) {
                report.known.append(network.name)
                continue
            }
            progress(index + 1, folder.networks.count, network)
            do {
                try await take(network, isDry: isDry, standing: standing)
                standing.insert(network.key)
                report.networks.append(network.name)
                report.deliverables += network.works.count
            } catch let refusal as Refusal {
                report.outside.append((network.name, refusal.reason))
            }
        }
        return report
    }

    private func take(_ network: ImportedNetwork, isDry: Bool, standing: Set<String>) async throws {
        if isDry {
            let predecessorIsHere = network.precededBy.map(standing.contains) ?? true
            try Importing(wasImported: false, predecessorIsHere: predecessorIsHere, unknown: []).verdict(for: actor)
                .orThrow()
            return
        }
        let once = setting.newEventID()
        _ = try await setting.perform(
            ImportNetwork(source: folder.source, network: network), in: ID(rawValue: once.rawValue), as: actor,
            once: once)
    }

    private func known() async throws -> (people: Set<String>, organisations: Set<String>, networks: Set<String>) {
        let source = folder.source
        return try await setting.read(as: actor) { scene in
            let store = ImportStore(scene, source: source)
            return (
                Set(try store.ids(.person, of: Person.self).keys),
                Set(try store.ids(.organisation, of: Organisation.self).keys),
                Set(try store.ids(.network, of: Network.self).keys)
            )
        }
    }
}

extension PeopleStore {
    /// Somebody of the house by their address, as the actor they are there.
    package func actor(at email: String) throws -> Actor? {
        try person(at: email).map { try VisitStore(scene.connection).actor($0, in: .house) }
    }
}
