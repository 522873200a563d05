import Domain
import Web
import Words

/// A convener states what the cohort is to be as a whole: seats, reserves, a budget, at most so many of one organisation.
package struct StateCohortTerms: DoorAction {
    let terms: CohortTerms

    package init(_ terms: CohortTerms) {
        self.terms = terms
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let form = try selection.composingForm()
        let terms = try selection.cohortTerms() ?? CohortTerms(seats: try selection.seats())
        return Form(
            say("Seats and budget of the cohort"), posts: Address(.cohortTerms, path.network), once: scene.newID(),
            button: say("Keep it"), lede: say("What is asked of all who are invited, taken together."),
            audience: say("Conveners and deputies read it."),
            verdict: Choosing(stage: try CharterStore(scene).stage()).verdictOnStating(by: scene.actor),
            values: [
                "seats": String(terms.seats), "reserves": String(terms.reserves),
                "each": terms.perOrganisation.map(String.init) ?? "", "budget": terms.budget.map(String.init) ?? "",
                "cost": terms.cost?.rawValue ?? "",
            ], fields: fields(form)
        ).filled("covers", terms.covers.map(\.rawValue))
    }

    private static func fields(_ form: CallForm?) -> [Field] {
        let questions = form?.questions ?? []
        func choices(_ kinds: Set<QuestionKind>) -> [Field.Choice] {
            questions.filter { kinds.contains($0.kind) }.map { Field.Choice($0.key.rawValue, $0.label) }
        }
        let numbers = choices([.number])
        let topics = choices([.choice, .declaration])
        var fields = [
            Field("seats", say("Seats"), .number(1...1000)),
            Field(
                "reserves", say("How many are kept in reserve"), .number(0...1000),
                help: say("They take seats that become free, in order.")),
            Field(
                "each", say("At most so many of one organisation"), .number(1...1000), help: say("Empty: any number."),
                required: false),
        ]
        if !numbers.isEmpty {
            fields += [
                Field(
                    "budget", say("Budget for all of them together"), .number(0...1_000_000_000), required: false),
                Field(
                    "cost", say("Which question says what a candidate costs"), .choice(numbers),
                    help: say("A candidate that does not answer it counts as costing nothing."), required: false),
            ]
        }
        if !topics.isEmpty {
            fields.append(
                Field(
                    "covers", say("Which questions say what learning questions a candidate works on"),
                    .choices(topics), help: say("The cohort's page then says which of them nobody covers."),
                    required: false))
        }
        return fields
    }

    package init(_ answers: Answers, at path: Path) throws {
        let key = { CallQuestion.Key(rawValue: $0) }
        terms = CohortTerms(
            seats: answers.number("seats") ?? 1, reserves: answers.number("reserves") ?? 0,
            perOrganisation: answers.number("each"), budget: answers.number("budget"),
            cost: answers.optional("cost").map(key), covers: answers.all("covers").map(key))
        if terms.budget != nil, terms.cost == nil {
            throw Answers.Invalid([
                Form.Problem("cost", say("A budget needs the question that says what a candidate costs."))
            ])
        }
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        try Choosing(stage: try CharterStore(scene).stage()).verdictOnStating(by: scene.actor).orThrow()
        if let most = try selection.call()?.seats, terms.seats > most {
            throw Answers.Invalid([Form.Problem("seats", say("The call has \(most) seats."))])
        }
        try selection.state(terms)
        return Event(
            .cohortTermsStated, scene.network,
            ["seats": .number(terms.seats), "digest": .seal(SealedWords.digest(of: terms))])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.cohort, path.network) }
}
