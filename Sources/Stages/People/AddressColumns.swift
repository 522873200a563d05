import Storage

/// Which of somebody's addresses letters go to: one that works before one that rests.
enum AddressColumns {
    /// - Parameter person: the column that names the person.
    static func best(of person: SQL) -> SQL {
        """
        (SELECT w.email FROM address w WHERE w.person_id = \(person)
         ORDER BY CASE WHEN w.resting_since IS NULL THEN 0 ELSE 1 END, w.email LIMIT 1)
        """
    }
}
