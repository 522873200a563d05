import Domain
import Foundation
import Storage

/// How much mail each person gets from this network, and when none is to come.
struct RhythmStore {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// How and when mail comes to somebody from a network they have a place in.
    struct Choice: Sendable {
        let rhythm: MailRhythm
        let times: MailTimes
    }

    /// Nothing for whoever has no place there.
    static func choice(
        of person: ID<Person>?, in network: ID<Network>, _ connection: any Connection
    ) throws -> Choice? {
        guard let person else { return nil }
        return try connection.first(
            """
            SELECT m.rhythm, p.time_zone, p.quiet_from, p.quiet_until FROM membership m JOIN person p ON p.id = m.person_id
            WHERE m.network_id = \(network) AND m.person_id = \(person)
            """
        ).map { row in
            let from: Int? = try row["quiet_from"]
            let until: Int? = try row["quiet_until"]
            let zone = TimeZone(identifier: try row["time_zone"]) ?? .gmt
            return Choice(
                rhythm: try row["rhythm"],
                times: MailTimes(
                    zone: zone, quiet: from.flatMap { from in until.flatMap { QuietHours(from: from, until: $0) } }))
        }
    }

    func choice(of person: ID<Person>) throws -> Choice {
        try Self.choice(of: person, in: scene.network, scene.connection)
            ?? Choice(rhythm: .each, times: MailTimes(zone: .gmt, quiet: nil))
    }

    /// What had gathered comes as the new choice says.
    func choose(_ rhythm: MailRhythm, for person: ID<Person>) throws {
        try scene.connection.run(
            "UPDATE membership SET rhythm = \(rhythm) WHERE network_id = \(scene.network) AND person_id = \(person)")
        let digests = DigestStore(scene.connection)
        let times = try choice(of: person).times
        switch rhythm {
        case .each: try digests.move(person, in: scene.network, to: scene.now)
        case .daily, .weekly:
            try digests.move(person, in: scene.network, to: times.digest(rhythm, after: scene.now))
        case .waiting: try digests.drop(person, in: scene.network)
        }
    }

    /// In all of somebody's networks.
    func keepQuiet(_ hours: QuietHours?, for person: ID<Person>) throws {
        try scene.connection.run(
            "UPDATE person SET quiet_from = \(hours?.from), quiet_until = \(hours?.until) WHERE id = \(person)")
    }
}
