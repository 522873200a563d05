import Domain
import Web
import Words

/// A convener adds a criterion to the rubric, or words one anew: its weight, what each score means, what it reads.
package struct SetCriterion: DoorAction {
    let criterion: Criterion
    let isNew: Bool

    /// Replaces the criterion of the same key, or adds it.
    package init(_ criterion: Criterion) {
        self.criterion = criterion
        isNew = true
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let call = try selection.call()
        let verdict = try selection.calling(call).verdictOnBuilding(by: scene.actor)
        try verdict.orThrow()
        let form = try call?.draft.map { try selection.form(of: $0) }
        var values: [String: String] = [:]
        var reads: [String] = []
        var address = Address(.newCriterion, path.network)
        if let key = path.criterionKey {
            guard let criterion = form?.criteria.first(where: { $0.key == key }) else { throw Path.NotFound() }
            address = Address(.criterion, path.network, key.rawValue)
            values = ["wording": criterion.wording, "weight": String(criterion.weight)]
            for score in Criterion.scale { values["anchor_\(score)"] = criterion.anchors[score - 1] }
            reads = criterion.questions.map(\.rawValue)
        }
        let questions = (form?.questions ?? []).filter { !$0.isFixed }
        return Form(
            path.criterionKey == nil ? say("Add a criterion") : say("Change the criterion"), posts: address,
            once: scene.newID(), button: say("Keep the criterion"), verdict: verdict, values: values,
            replaces: path.criterionKey != nil,
            fields: [
                Field("wording", say("Criterion"), limit: 120),
                Field(
                    "weight", say("Weight"), .number(0...100),
                    help: say("In percent; the weights of all criteria add up to 100.")),
            ] + Criterion.scale.map(anchor) + [
                Field(
                    "reads", say("Read from these questions"),
                    .choices(questions.map { Field.Choice($0.key.rawValue, $0.label) }), required: false)
            ]
        ).filled("reads", reads)
    }

    private static func anchor(_ score: Int) -> Field {
        let number = String(score)
        return Field("anchor_\(number)", say("What a \(number) means"), required: false, limit: 300)
    }

    package init(_ answers: Answers, at path: Path) throws {
        isNew = path.criterionKey == nil
        criterion = Criterion(
            path.criterionKey ?? Criterion.Key(rawValue: ""), answers.text("wording"),
            weight: answers.number("weight") ?? 0, anchors: Criterion.scale.map { answers.text("anchor_\($0)") },
            reads: answers.all("reads").map { CallQuestion.Key(rawValue: $0) })
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let (version, form) = try selection.building()
        var key = criterion.key
        if !isNew, !form.criteria.contains(where: { $0.key == key }) { throw Path.NotFound() }
        if key.rawValue.isEmpty {
            key = Criterion.Key(
                rawValue: StableName.of(criterion.wording, among: form.criteria.map(\.key.rawValue)))
        }
        try selection.write(
            Criterion(
                key, criterion.wording, weight: criterion.weight, anchors: criterion.anchors, reads: criterion.questions
            ),
            in: version)
        return Event(
            .callWritten, scene.network,
            ["did": .word("setCriterion"), "criterion": .word(key.rawValue), "version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.callDraft, path.network).at("rubric")
    }
}
