import Domain
import Storage

/// What must hold in the tables of reflective questions.
enum FacilitationInvariants {
    static func broken(in connection: any Connection) throws -> [String] {
        try connection.column(
            """
            SELECT a.id FROM reflective_answer a WHERE NOT EXISTS (
                SELECT 1 FROM reflective_addressee x WHERE x.question_id = a.question_id AND x.person_id = a.person_id)
            """, as: ID<ReflectiveAnswer>.self
        ).map { "Answer \($0) to a reflective question is by somebody who was not asked." }
    }
}
