import Domain
import Web
import Words

/// Sets a goal, or words it anew.
package struct SetGoal: DoorAction {
    let id: ID<Goal>?
    let goal: Goal

    package init(_ goal: Goal, id: ID<Goal>? = nil) {
        self.goal = goal
        self.id = id
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let charter = CharterStore(scene)
        let id = try? path.id("goal", Goal.self)
        let known = try id.flatMap { id in try charter.draftGoals().first { $0.id == id } }
        if id != nil, known == nil { throw Path.NotFound() }
        return Form(
            known == nil ? say("Set a goal") : say("Change a goal"),
            posts: id.map { Address(.goal, path.network, $0) } ?? Address(.newGoal, path.network), once: scene.newID(),
            button: say("Keep the goal"),
            lede: say("What the network says it will reach, so that progress can be seen."),
            verdict: try charter.chartering().verdictOnAgenda(for: scene.actor),
            values: known.map {
                [
                    "statement": $0.statement, "measure": $0.measure, "unit": $0.unit, "baseline": $0.baseline.short,
                    "target": $0.target.short,
                ]
            } ?? [:], replaces: known != nil,
            fields: [
                Field(
                    "statement", say("The goal"), help: say("For example: every member has trained its field staff."),
                    limit: 300),
                Field("measure", say("Measure"), help: say("What is counted or asked."), limit: 200),
                Field("unit", say("Unit"), help: say("People, organisations, per cent …"), limit: 40),
                Field("baseline", say("Baseline: where it stands today"), .decimal),
                Field("target", say("Target: where it should get"), .decimal),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            Goal(
                statement: answers.text("statement"), measure: answers.text("measure"), unit: answers.text("unit"),
                baseline: answers.decimal("baseline") ?? 0, target: answers.decimal("target") ?? 0),
            id: try? path.id("goal"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdictOnAgenda(for: scene.actor).orThrow()
        try goal.verdict.orThrow()
        let id = id ?? scene.newID()
        try charter.set(goal, as: id)
        return Event(.goalSet, id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("goals")
    }
}
