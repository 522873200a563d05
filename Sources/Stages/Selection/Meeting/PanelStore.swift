import Domain
import Storage

/// Who may sit in a panel.
extension SelectionStore {
    /// Everybody who may sit in a panel: those who may come to know of candidates.
    func panel() throws -> [ReviewerRow] {
        try connection.rows(
            """
            SELECT person_id, name FROM membership WHERE network_id = \(network)
                AND (' ' || roles || ' ' LIKE '% reviewer %' OR ' ' || roles || ' ' LIKE '% convener %'
                    OR ' ' || roles || ' ' LIKE '% deputy %')
            ORDER BY name, person_id
            """
        ).map { ReviewerRow(person: try $0["person_id"], name: try $0["name"]) }
    }
}
