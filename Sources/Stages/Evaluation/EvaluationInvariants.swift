import Domain
import Storage

/// What must hold in the tables of progress.
struct EvaluationInvariants {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func broken() throws -> [String] {
        try connection.column(
            "SELECT r.id FROM goal_reading r JOIN goal g ON g.id = r.goal_id WHERE g.network_id <> r.network_id",
            as: ID<Reading>.self
        ).map { "Reading \($0) belongs to another network than its goal." }
    }
}
