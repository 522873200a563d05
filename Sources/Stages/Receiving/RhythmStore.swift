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

        /// When what gathers would be told.
        func digest(after moment: Moment) -> Moment {
            rhythm.isGathered ? times.digest(rhythm, after: moment) : moment
        }
    }

    /// Nothing for those who have no place there.
    static func choices(
        of people: [ID<Person>], in network: ID<Network>, _ connection: any Connection
    ) throws -> [ID<Person>: Choice] {
        if people.isEmpty { return [:] }
        return try connection.rows(
            """
            SELECT m.person_id, m.rhythm, p.time_zone, p.quiet_from, p.quiet_until
            FROM membership m JOIN person p ON p.id = m.person_id
            WHERE m.network_id = \(network) AND m.person_id IN \(list: people)
            """
        ).reduce(into: [:]) { choices, row in
            let person: ID<Person> = try row["person_id"]
            choices[person] = Choice(rhythm: try row["rhythm"], times: try times(row))
        }
    }

    /// When mail may come to a person whose zone and quiet hours stand in this row.
    static func times(_ row: Row) throws -> MailTimes {
        let from: Int? = try row["quiet_from"]
        let until: Int? = try row["quiet_until"]
        return MailTimes(
            zone: TimeZone(identifier: try row["time_zone"]) ?? .gmt,
            quiet: from.flatMap { from in until.flatMap { QuietHours(from: from, until: $0) } })
    }

    func choice(of person: ID<Person>) throws -> Choice {
        try Self.choices(of: [person], in: scene.network, scene.connection)[person]
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
