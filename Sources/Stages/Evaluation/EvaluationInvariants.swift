import Domain
import Storage

/// What must hold in the tables of progress.
enum EvaluationInvariants {
    static func broken(in connection: any Connection) throws -> [String] {
        try connection.column(
            "SELECT r.id FROM goal_reading r JOIN goal g ON g.id = r.goal_id WHERE g.network_id <> r.network_id",
            as: ID<Reading>.self
        ).map { "Reading \($0) belongs to another network than its goal." }
    }
}
