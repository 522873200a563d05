import Domain
import Foundation
import Storage
import Words

/// The call in its versions: what it promises, which version stands, which is being written.
extension SelectionStore {
    package struct CallRow: Sendable {
        /// The version that stands; before the call opens, the one being written.
        package let version: Int
        package let terms: CallTerms
        /// The version being written, which nobody outside sees.
        package let draft: Int?
        package let opened: Moment?
        package let closed: Moment?

        package var title: String { terms.title }
        package var text: String { terms.text }
        package var seats: Int { terms.seats }
        package var deadline: CallDeadline { terms.deadline }
    }

    struct VersionRow: Sendable {
        let version: Int
        let reason: String
        let published: Moment
    }

    private static let termColumns: SQL = """
        v.version, v.title, v.text, v.seats, v.deadline, v.deadline_minute, v.time_zone, v.grace_minutes, v.proposals_on,
        v.decisions_on, v.appeal_days, v.kept_days
        """

    package func call() throws -> CallRow? {
        try connection.first(
            """
            SELECT c.opened_at, c.closed_at, \(Self.termColumns),
                (SELECT max(d.version) FROM call_version d
                    WHERE d.network_id = c.network_id AND d.published_at IS NULL) AS draft
            FROM call c JOIN call_version v ON v.network_id = c.network_id
            WHERE c.network_id = \(network) AND (v.published_at IS NOT NULL OR c.opened_at IS NULL)
            ORDER BY v.version DESC LIMIT 1
            """
        ).map { row in
            CallRow(
                version: try row["version"], terms: try Self.terms(row), draft: try row["draft"],
                opened: try row["opened_at"], closed: try row["closed_at"])
        }
    }

    func terms(of version: Int) throws -> CallTerms {
        guard
            let row = try connection.first(
                "SELECT \(Self.termColumns) FROM call_version v WHERE network_id = \(network) AND version = \(version)")
        else { throw Path.NotFound() }
        return try Self.terms(row)
    }

    private static func terms(_ row: Row) throws -> CallTerms {
        let zone: String = try row["time_zone"]
        let minute: Int = try row["deadline_minute"]
        let grace: Int = try row["grace_minutes"]
        let proposals: Day? = try row["proposals_on"]
        let deadline: (Day) -> CallDeadline = { CallDeadline(day: $0, minute: minute, zone: zone, grace: grace) }
        return CallTerms(
            title: try row["title"], text: try row["text"], seats: try row["seats"],
            deadline: deadline(try row["deadline"]), proposals: proposals.map(deadline),
            decisions: try row["decisions_on"], appealDays: try row["appeal_days"], keptDays: try row["kept_days"])
    }

    /// What has been published, the newest first.
    func versions() throws -> [VersionRow] {
        try connection.rows(
            """
            SELECT version, reason, published_at FROM call_version
            WHERE network_id = \(network) AND published_at IS NOT NULL ORDER BY version DESC
            """
        ).map { VersionRow(version: try $0["version"], reason: try $0["reason"], published: try $0["published_at"]) }
    }

    package func calling() throws -> Calling { try calling(try call()) }

    func calling(_ call: CallRow?) throws -> Calling {
        Calling(
            stage: try CharterStore(scene).stage(), isWritten: call != nil, isOpened: call?.opened != nil,
            isChanging: call?.opened != nil && call?.draft != nil, deadline: call?.deadline,
            proposals: call?.terms.proposals, now: scene.now)
    }

    /// What stands in the way of publishing the version being written.
    func faults(of version: Int) throws -> [CallFault] {
        CallCheck(try terms(of: version), try form(of: version), at: scene.now).faults
    }

    /// Writes the terms of the version being written; a new call starts with the usual form.
    func write(_ terms: CallTerms, in version: Int?) throws {
        if version == nil { try connection.run("INSERT INTO call (network_id) VALUES (\(network))") }
        let deadline = terms.deadline
        try connection.run(
            """
            INSERT INTO call_version (network_id, version, title, text, seats, deadline, deadline_minute, time_zone,
                grace_minutes, proposals_on, decisions_on, appeal_days, kept_days)
            VALUES (\(network), \(version ?? 1), \(terms.title), \(terms.text), \(terms.seats), \(deadline.day),
                \(deadline.minute), \(deadline.zone), \(deadline.grace), \(terms.proposals?.day), \(terms.decisions),
                \(terms.appealDays), \(terms.keptDays))
            ON CONFLICT (network_id, version) DO UPDATE SET title = \(terms.title), text = \(terms.text),
                seats = \(terms.seats), deadline = \(deadline.day), deadline_minute = \(deadline.minute),
                time_zone = \(deadline.zone), grace_minutes = \(deadline.grace), proposals_on = \(terms.proposals?.day),
                decisions_on = \(terms.decisions), appeal_days = \(terms.appealDays), kept_days = \(terms.keptDays)
            """)
        if version == nil { try write(UsualForm.form, in: 1) }
    }

    /// Everything a version says, so that nobody changes what was published unseen.
    func digest(of version: Int) throws -> Event.Fact {
        .seal(SealedWords.digest(of: try terms(of: version), try form(of: version)))
    }

    func openCall() throws {
        try connection.run("UPDATE call SET opened_at = \(scene.now) WHERE network_id = \(network)")
        try publish(1, because: "")
    }

    func publish(_ version: Int, because reason: String) throws {
        try connection.run(
            """
            UPDATE call_version SET published_at = \(scene.now), reason = \(reason)
            WHERE network_id = \(network) AND version = \(version)
            """)
    }

    func closeCall() throws {
        try connection.run("UPDATE call SET closed_at = \(scene.now) WHERE network_id = \(network)")
        // A change nobody published stands for nothing once the call is over.
        if let draft = try call()?.draft { try drop(draft) }
    }

    /// How many applications are to be selected from: sent, not withdrawn, and not answered with a no.
    func applicationCount() throws -> Int {
        try connection.value(
            """
            SELECT count(*) FROM candidate WHERE network_id = \(network) AND sent_at IS NOT NULL
                AND withdrawn_at IS NULL AND coalesce(goes_on, 1) = 1
            """) ?? 0
    }
}

extension CallDeadline {
    init(day: Day, minute: Int, zone: String, grace: Int) {
        let clock = TimeZone(identifier: zone) ?? .gmt
        self.init(
            day: day, minute: minute, zone: zone, grace: grace, closes: Moment(day, minute: minute, in: clock))
    }
}
