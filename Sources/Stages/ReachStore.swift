import Domain
import Storage

/// Asks by the very choices that letters follow how something will come to people.
struct ReachStore {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// - Parameters:
    ///   - people: to whom letters of it are written; whoever writes it gets none.
    ///   - isNews: nobody has to do anything because of it.
    ///   - canWait: it is in time in the next digest, too.
    func reach(_ people: [ID<Person>], isNews: Bool, canWait: Bool) throws -> MailReach {
        let others = people.filter { $0 != scene.actor.person }
        let ways = try scene.connection.rows(
            """
            SELECT m.rhythm FROM membership m JOIN address a ON a.person_id = m.person_id
            WHERE m.network_id = \(scene.network) AND m.person_id IN \(list: others) AND a.resting_since IS NULL
                AND a.email = \(AddressColumns.best(of: "m.person_id"))
            """
        ).map { row in (try row["rhythm"] as MailRhythm).way(isNews: isNews, canWait: canWait) }
        let atOnce = ways.count { $0 == .atOnce }
        let inDigest = ways.count { $0 == .digest }
        return MailReach(atOnce: atOnce, inDigest: inDigest, onlyHere: others.count - atOnce - inDigest)
    }
}
