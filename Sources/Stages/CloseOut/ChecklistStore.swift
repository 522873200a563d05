import Domain
import Storage

/// The checklist: who sees to what by when, and what the other stages' tables say of it.
extension CloseOutStore {
    package struct ItemRow: Sendable {
        package let item: ClosingItem
        package let owner: ID<Person>?
        package let ownerName: String?
        package let due: Day?
        package let note: String
        package let isTicked: Bool
        /// What the tables show, whether somebody ticked it or not.
        package let standing: ChecklistStanding

        package var isDone: Bool { isTicked || standing.isDone }
    }

    package func checklist() throws -> [ItemRow] {
        let rows = try connection.rows(
            """
            SELECT i.item, i.owner_id, m.name AS owner, i.due, i.note, i.ticked_at FROM closing_item i
            LEFT JOIN membership m ON m.network_id = i.network_id AND m.person_id = i.owner_id
            WHERE i.network_id = \(network)
            """)
        return try rows.map { row in
            let item: ClosingItem = try row["item"]
            let ticked: Moment? = try row["ticked_at"]
            return ItemRow(
                item: item, owner: try row["owner_id"], ownerName: try row["owner"], due: try row["due"],
                note: try row["note"],
                isTicked: ticked != nil, standing: try standing(of: item))
        }.sorted {
            (ClosingItem.allCases.firstIndex(of: $0.item) ?? 0) < (ClosingItem.allCases.firstIndex(of: $1.item) ?? 0)
        }
    }

    private func standing(of item: ClosingItem) throws -> ChecklistStanding {
        switch item {
        case .deliverables:
            let count = try DeliverablesStore(scene).count()
            return ChecklistStanding(done: count.released, of: count.all)
        case .lessons: return ChecklistStanding(done: try ReflectionStore(scene).lessonCount(), of: 1)
        case .retrospect: return ChecklistStanding(done: try retrospect() == nil ? 0 : 1, of: 1)
        case .goals: return try goalStanding()
        case .promises:
            let count = try InvitationStore(scene).promiseCount()
            return ChecklistStanding(done: count.kept, of: count.all)
        case .contacts:
            return ChecklistStanding(
                done: try count("SELECT count(*) FROM contact WHERE network_id = \(network)"),
                of: try count("SELECT count(*) FROM membership WHERE network_id = \(network)"))
        case .grants: return ChecklistStanding(done: 0, of: 1)
        case .heeded:
            let count = try handedCount()
            return ChecklistStanding(done: count.heeded, of: count.all)
        case .consents:
            return ChecklistStanding(
                done: try consents().count,
                of: try count("SELECT count(*) FROM membership WHERE network_id = \(network)"))
        case .thanks: return ChecklistStanding(done: try closingRow().map { $0.thanks.isEmpty ? 0 : 1 } ?? 0, of: 1)
        case .keepers:
            return ChecklistStanding(
                done: try count("SELECT count(*) FROM keeper WHERE network_id = \(network) AND agreed_at IS NOT NULL"),
                of: try count("SELECT count(*) FROM keeper WHERE network_id = \(network)"))
        }
    }

    /// A figure counts as the last one when it is from shortly before the closing, or later.
    private func goalStanding() throws -> ChecklistStanding {
        let since = try closingRow()?.begun.day().adding(days: -90) ?? scene.today
        let progress = try EvaluationStore(scene).progress(CharterStore(scene).facts())
        return ChecklistStanding(
            done: progress.filter { $0.isReached || $0.readings.contains { $0.day >= since } }.count,
            of: progress.count)
    }

    private func count(_ sql: SQL) throws -> Int { try connection.value(sql) ?? 0 }

    func assign(_ item: ClosingItem, to owner: ID<Person>?, due: Day?) throws {
        try connection.run(
            "UPDATE closing_item SET owner_id = \(owner), due = \(due) WHERE network_id = \(network) AND item = \(item)"
        )
    }

    func tick(_ item: ClosingItem, note: String) throws {
        try connection.run(
            "UPDATE closing_item SET note = \(note), ticked_at = \(scene.now) WHERE network_id = \(network) AND item = \(item)"
        )
    }
}
