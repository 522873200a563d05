/// The house: persons, sign-in, the programme, the operator.
enum PeopleStage {
    static let part = StagePart(migrations: PeopleSchema.migrations, doors: PeopleRoutes.add)
}
