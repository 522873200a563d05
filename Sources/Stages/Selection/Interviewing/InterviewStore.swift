import Domain
import Foundation
import Storage

/// Rounds of interviews: what is asked of them, who can when, and the plans that were worked out.
struct InterviewStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    struct InterviewerRow: Sendable {
        let person: ID<Person>
        let name: String
        let chairs: Bool
        let hours: Set<Moment>
    }

    func terms() throws -> InterviewTerms? {
        try connection.first("SELECT * FROM interview_round WHERE network_id = \(network)").map { row in
            let rooms: String = try row["rooms"]
            return InterviewTerms(
                from: try row["from_day"], days: try row["days"], hour: try row["hour"], perDay: try row["per_day"],
                minutes: try row["minutes"], zone: try row["time_zone"],
                rooms: rooms.split(separator: "\n").map(String.init), members: try row["members"],
                most: try row["most"])
        }
    }

    func state(_ terms: InterviewTerms) throws {
        let rooms = terms.rooms.joined(separator: "\n")
        try connection.run("DELETE FROM interview_round WHERE network_id = \(network)")
        try connection.run(
            """
            INSERT INTO interview_round (network_id, from_day, days, hour, per_day, minutes, time_zone, rooms, members,
                most)
            VALUES (\(network), \(terms.from), \(terms.days), \(terms.hour), \(terms.perDay), \(terms.minutes),
                \(terms.zone), \(rooms), \(terms.members), \(terms.most))
            """)
    }

    /// Candidates on the list, as far as the viewer may know of them and they can still be seen.
    func candidates(_ sight: CandidateSight) throws -> [SelectionStore.ChoosableRow] {
        let listed = Set(
            try connection.column(
                "SELECT candidate_id FROM interview_candidate WHERE network_id = \(network)", as: ID<Candidate>.self))
        return try SelectionStore(scene).choosable(sight).filter { listed.contains($0.id) }
    }

    /// The list anew, without touching whom the viewer must not know of.
    ///
    /// - Parameter askingAgain: the hours are others now, so that what anybody said before is void and all are asked.
    func list(_ candidates: [ID<Candidate>], _ sight: CandidateSight, askingAgain: Bool) throws {
        let wanted = Set(candidates)
        let left = try SelectionStore(scene).choosable(sight).map(\.id).filter { !wanted.contains($0) }
        try connection.run(
            "DELETE FROM interview_candidate WHERE network_id = \(network) AND candidate_id IN \(list: left)")
        if askingAgain {
            try connection.run("DELETE FROM candidate_hour WHERE network_id = \(network)")
            try connection.run("UPDATE interview_candidate SET asked_at = \(scene.now) WHERE network_id = \(network)")
        }
        let listed = Set(
            try connection.column(
                "SELECT candidate_id FROM interview_candidate WHERE network_id = \(network)", as: ID<Candidate>.self))
        try connection.insert(
            candidates.filter { !listed.contains($0) }.map { "\(network), \($0), \(scene.now)" },
            into: "interview_candidate (network_id, candidate_id, asked_at)")
    }

    func interviewers() throws -> [InterviewerRow] {
        let hours = try connection.rows(
            "SELECT person_id, starts_at FROM interviewer_hour WHERE network_id = \(network)"
        ).reduce(into: [ID<Person>: Set<Moment>]()) { $0[try $1["person_id"], default: []].insert(try $1["starts_at"]) }
        return try connection.rows(
            """
            SELECT i.person_id, i.chairs, m.name FROM interviewer i
            JOIN membership m ON m.network_id = i.network_id AND m.person_id = i.person_id
            WHERE i.network_id = \(network) AND (' ' || m.roles || ' ' LIKE '% reviewer %'
                OR ' ' || m.roles || ' ' LIKE '% convener %' OR ' ' || m.roles || ' ' LIKE '% deputy %')
            ORDER BY m.name, i.person_id
            """
        ).map {
            let person: ID<Person> = try $0["person_id"]
            return InterviewerRow(
                person: person, name: try $0["name"], chairs: try $0["chairs"], hours: hours[person] ?? [])
        }
    }

    func offer(_ hours: [Moment], chairs: Bool, by person: ID<Person>) throws {
        try connection.run("DELETE FROM interviewer_hour WHERE network_id = \(network) AND person_id = \(person)")
        try connection.run(
            """
            INSERT INTO interviewer (network_id, person_id, chairs, stated_at)
            VALUES (\(network), \(person), \(chairs), \(scene.now))
            ON CONFLICT (network_id, person_id) DO UPDATE SET chairs = \(chairs), stated_at = \(scene.now)
            """)
        try connection.insert(
            hours.map { "\(network), \(person), \($0)" },
            into: "interviewer_hour (network_id, person_id, starts_at)")
    }
}

extension InterviewTerms {
    /// When interviews begin.
    var starts: [Moment] {
        let clock = TimeZone(identifier: zone) ?? .gmt
        return slots.map { Moment($0.day, minute: $0.minute, in: clock) }
    }
}
