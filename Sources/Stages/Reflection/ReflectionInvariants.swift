import Domain
import Storage

/// What must hold in the tables of journals and lessons.
enum ReflectionInvariants {
    static func broken(in connection: any Connection) throws -> [String] {
        try connection.column("SELECT id FROM lesson WHERE is_public = 1 AND may_travel = 0", as: ID<Lesson>.self)
            .map { "Lesson \($0) is public, but its author has not agreed." }
    }
}
