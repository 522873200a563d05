import Domain
import Web
import Words

/// A convener sets a rule on named candidates: one that is in anyway, two that come together or not both; with the reason.
package struct StateCohortRule: DoorAction {
    let kind: CohortPair
    let first: ID<Candidate>
    let other: ID<Candidate>?
    let reason: String

    package init(_ kind: CohortPair, _ first: ID<Candidate>, _ other: ID<Candidate>? = nil, because reason: String) {
        self.kind = kind
        self.first = first
        self.other = other
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let choices = try selection.choosable(sight).map { Field.Choice($0.id.description, .verbatim($0.organisation)) }
        return Form(
            say("A rule on named candidates"), posts: Address(.newCohortRule, path.network), once: scene.newID(),
            button: say("Keep the rule"),
            lede: say("Such as two who apply together, or two who do the same work in the same place."),
            audience: say("Conveners and deputies read it; the reason stands in the record."),
            verdict: Choosing(stage: try CharterStore(scene).stage()).verdictOnStating(by: scene.actor),
            fields: [
                Field("kind", say("Rule"), .choice(CohortPair.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field("first", say("First candidate"), .choice(choices)),
                Field(
                    "other", say("Second candidate"), .choice(choices), help: say("Empty for a rule on one."),
                    required: false),
                Field("reason", say("Reason"), .text, limit: 1000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let kind: CohortPair = answers.choice("kind"), let first: ID<Candidate> = answers.id("first") else {
            throw Path.NotFound()
        }
        let other: ID<Candidate>? = answers.id("other")
        if kind.isOfTwo, other == nil || other == first {
            throw Answers.Invalid([Form.Problem("other", say("This rule is on two different candidates."))])
        }
        self.init(kind, first, kind.isOfTwo ? other : nil, because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        try Choosing(stage: try CharterStore(scene).stage()).verdictOnStating(by: scene.actor).orThrow()
        let known = Set(try selection.choosable(sight).map(\.id))
        let named = [first, other].compactMap(\.self)
        guard named.allSatisfy(known.contains) else { throw Path.NotFound() }
        let (salt, seal) = scene.seal(SealedWords.text(kind, first, other, because: reason))
        let rule = try selection.state(kind, first, other, because: reason, salt: salt)
        // History keeps it from those who must not know of either.
        return Event(
            .cohortRuleStated, named.first(where: sight.handedOver.contains) ?? first,
            ["rule": .id(rule), "seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.cohort, path.network).at("rules")
    }
}
