import Domain
import Storage

/// The call and its rubric.
extension SelectionStore {
    package struct CallRow: Sendable {
        package let title: String
        package let text: String
        package let seats: Int
        package let deadline: Day
        package let opened: Moment?
        package let closed: Moment?
        package let revision: Int
    }

    package struct RubricRow: Sendable, Encodable {
        package let criterion: Criterion
        package let lowest: String
        package let highest: String
    }

    package func call() throws -> CallRow? {
        try connection.first(
            "SELECT title, text, seats, deadline, opened_at, closed_at, revision FROM call WHERE network_id = \(network)"
        ).map {
            CallRow(
                title: try $0["title"], text: try $0["text"], seats: try $0["seats"], deadline: try $0["deadline"],
                opened: try $0["opened_at"], closed: try $0["closed_at"], revision: try $0["revision"])
        }
    }

    /// In the order criteria are read.
    package func rubric() throws -> [RubricRow] {
        let rows = try connection.rows("SELECT criterion, lowest, highest FROM rubric WHERE network_id = \(network)")
            .map {
                RubricRow(criterion: try $0["criterion"], lowest: try $0["lowest"], highest: try $0["highest"])
            }
        return Criterion.allCases.compactMap { criterion in rows.first { $0.criterion == criterion } }
    }

    func calling() throws -> Calling { try calling(try call()) }

    func calling(_ call: CallRow?) throws -> Calling {
        Calling(
            stage: try CharterStore(scene).stage(), isWritten: call != nil, isOpened: call?.opened != nil,
            deadline: call?.deadline, today: scene.today)
    }

    func write(title: String, text: String, seats: Int, deadline: Day, rubric: [RubricRow]) throws {
        try connection.run(
            """
            INSERT INTO call (network_id, title, text, seats, deadline)
            VALUES (\(network), \(title), \(text), \(seats), \(deadline))
            ON CONFLICT (network_id) DO UPDATE SET title = \(title), text = \(text), seats = \(seats),
                deadline = \(deadline), revision = call.revision + 1
            """)
        for row in rubric {
            try connection.run(
                """
                INSERT INTO rubric (network_id, criterion, lowest, highest)
                VALUES (\(network), \(row.criterion), \(row.lowest), \(row.highest))
                ON CONFLICT (network_id, criterion) DO UPDATE SET lowest = \(row.lowest), highest = \(row.highest)
                """)
        }
    }

    func openCall() throws {
        try connection.run("UPDATE call SET opened_at = \(scene.now) WHERE network_id = \(network)")
    }

    func closeCall() throws {
        try connection.run("UPDATE call SET closed_at = \(scene.now) WHERE network_id = \(network)")
    }

    /// How many applications have been sent and not been withdrawn.
    func applicationCount() throws -> Int {
        try connection.value(
            """
            SELECT count(*) FROM candidate
            WHERE network_id = \(network) AND sent_at IS NOT NULL AND withdrawn_at IS NULL
            """) ?? 0
    }
}
