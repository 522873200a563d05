import Domain
import Web
import Words

/// A convener asks for a proposal of who reads what; it is worked out aside, and nothing changes by it.
package struct AskForAssignment: DoorAction {
    let terms: AssignmentTerms

    package init(_ terms: AssignmentTerms) {
        self.terms = terms
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let assigning = try selection.assigning()
        let terms =
            try AssignmentStore(scene).latest(sight)?.terms
            ?? AssignmentTerms(
                reviewsEach: 3, least: 0,
                most: Self.usualMost(candidates: assigning.candidates, reviewers: assigning.reviewers))
        return Form(
            say("Assign reviewers"), posts: Address(.newAssignment, path.network), once: scene.newID(),
            button: say("Work out a proposal"),
            lede: say(
                "Who reads what is worked out from what reviewers know, what was written, and bids. Reviews that were begun stay; nobody is given a candidate they have a conflict of interest with."
            ),
            audience: say("Nothing changes and nobody hears of it until you accept the proposal."),
            verdict: assigning.verdictOnAsking(by: scene.actor), values: values(terms), fields: fields)
    }

    private static func usualMost(candidates: Int, reviewers: Int) -> Int {
        reviewers == 0 ? 10 : (candidates * 3 + reviewers - 1) / reviewers + 2
    }

    private static func values(_ terms: AssignmentTerms) -> [String: String] {
        [
            "each": String(terms.reviewsEach), "least": String(terms.least), "most": String(terms.most),
            "aim": terms.aim.rawValue, "expertise": String(terms.expertise), "text": String(terms.text),
            "bids": String(terms.bids), "organisation": terms.isOnePerOrganisation ? "yes" : "no",
        ]
    }

    private static var fields: [Field] {
        [
            Field("each", say("Reviews for each candidate"), .number(1...20)),
            Field("least", say("Candidates a reviewer reads at least"), .number(0...1000)),
            Field("most", say("Candidates a reviewer reads at most"), .number(1...1000)),
            Field(
                "aim", say("What it should be best at"),
                .choice(AssignmentTerms.Aim.allCases.map { Field.Choice($0.rawValue, $0.label) })),
            Field(
                "expertise", say("Weight of stated topics"), .number(0...100),
                help: say("In percent: the topics a reviewer stated and the application names.")),
            Field(
                "text", say("Weight of words in common"), .number(0...100),
                help: say("In percent: how alike what both wrote is; rare words count more.")),
            Field("bids", say("Weight of bids"), .number(0...100), help: say("In percent; it may be taken away, too.")),
            Field(
                "organisation", say("At most one reviewer of an organisation for each candidate?"),
                .choice([.init("no", say("No")), .init("yes", say("Yes"))])),
        ]
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let aim: AssignmentTerms.Aim = answers.choice("aim") else { throw Path.NotFound() }
        terms = AssignmentTerms(
            reviewsEach: answers.number("each") ?? 1, least: answers.number("least") ?? 0,
            most: answers.number("most") ?? 1, aim: aim, expertise: answers.number("expertise") ?? 0,
            text: answers.number("text") ?? 0, bids: answers.number("bids") ?? 0,
            isOnePerOrganisation: answers.text("organisation") == "yes")
        if terms.least > terms.most {
            throw Answers.Invalid([Form.Problem("least", say("This is more than a reviewer reads at most."))])
        }
        if terms.expertise + terms.text + terms.bids == 0 {
            throw Answers.Invalid([Form.Problem("expertise", say("One of the three weights must be above 0."))])
        }
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        try selection.assigning().verdictOnAsking(by: scene.actor).orThrow()
        return Event(.assignmentAsked, try AssignmentStore(scene).ask(terms, by: sight))
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.assignment, path.network)
    }
}

extension SelectionStore {
    func assigning() throws -> Assigning {
        Assigning(
            stage: try CharterStore(scene).stage(), candidates: try assignable().count,
            reviewers: try reviewers().count)
    }
}
