import Domain
import Web
import Words

/// A convener calls a planned visit off and says why; everybody who was invited hears of it.
package struct CallOffVisit: DoorAction {
    let candidate: ID<Candidate>
    let visit: ID<VisitPlan>
    let reason: String

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let (dossier, plan) = try found(try path.id("candidate"), try path.id("visit"), scene)
        return Form(
            say("Call the visit off"), posts: Address(.callOffVisit, path.network, dossier.row.id, plan.id),
            once: scene.newID(), button: say("Call it off"), lede: dossier.row.name,
            audience: say("The applicant and those who were to go get a letter with your reason."),
            verdict: try SelectionStore(scene).visiting().verdictOnCallingOff(
                dossier.candidate, isOver: plan.calledOff != nil || plan.ends < scene.now, by: scene.actor),
            fields: [Field("reason", say("Reason"), .text, limit: 1000)])
    }

    private static func found(
        _ candidate: ID<Candidate>, _ visit: ID<VisitPlan>, _ scene: Scene
    ) throws -> (SelectionStore.DossierRow, SelectionStore.PlannedRow) {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        guard dossier.standing.sight.seesAll,
            let plan = try selection.planned(for: dossier).first(where: { $0.id == visit })
        else { throw Path.NotFound() }
        return (dossier, plan)
    }

    package init(_ answers: Answers, at path: Path) throws {
        candidate = try path.id("candidate")
        visit = try path.id("visit")
        reason = answers.text("reason")
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let (dossier, plan) = try Self.found(candidate, visit, scene)
        try selection.visiting().verdictOnCallingOff(
            dossier.candidate, isOver: plan.calledOff != nil || plan.ends < scene.now, by: scene.actor
        ).orThrow()
        try selection.callOff(visit, because: reason)
        return Event(.visitCalledOff, candidate, ["visit": .id(visit)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}
