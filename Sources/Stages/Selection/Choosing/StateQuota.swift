import Domain
import Web
import Words

/// A convener says how many of the cohort must and may bring something that applications tell.
package struct StateQuota: DoorAction {
    /// Nothing for a new one.
    let id: ID<Quota>?
    /// A trait as ``QuotaChoice`` writes it.
    let trait: String
    let low, high: Int?
    let least, most: Int

    package init(of trait: CandidateTrait, least: Int, most: Int) {
        id = nil
        self.trait = QuotaChoice.written(trait)
        if case .number(_, let range) = trait {
            low = range.lowerBound
            high = range.upperBound
        } else {
            low = nil
            high = nil
        }
        self.least = least
        self.most = most
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        var values = ["least": "0"]
        var address = Address(.newQuota, path.network)
        if let id: ID<Quota> = try? path.id("quota") {
            guard let quota = try selection.quotas().first(where: { $0.id == id }) else { throw Path.NotFound() }
            address = Address(.quota, path.network, id)
            values = [
                "trait": QuotaChoice.written(quota.trait), "least": String(quota.least), "most": String(quota.most),
            ]
            if case .number(_, let range) = quota.trait {
                values["low"] = String(range.lowerBound)
                values["high"] = String(range.upperBound)
            }
        }
        let choices = QuotaChoice.all(of: try selection.composingForm()).map { Field.Choice($0.value, $0.label) }
        return Form(
            say("A quota of the cohort"), posts: address, once: scene.newID(), button: say("Keep the quota"),
            lede: say("How many of those who are invited must and may bring this. It is read from the applications."),
            audience: say("Conveners and deputies read it."),
            verdict: Choosing(stage: try CharterStore(scene).stage()).verdictOnStating(by: scene.actor),
            values: values,
            fields: [
                Field("trait", say("What is counted"), .choice(choices), limit: 2000),
                Field(
                    "low", say("From"), .number(-1_000_000_000...1_000_000_000),
                    help: say("Only where a number is counted, such as a size."), required: false),
                Field("high", say("To"), .number(-1_000_000_000...1_000_000_000), required: false),
                Field("least", say("At least so many of the cohort"), .number(0...1000)),
                Field("most", say("At most so many of the cohort"), .number(0...1000)),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        id = try? path.id("quota")
        trait = answers.text("trait")
        low = answers.number("low")
        high = answers.number("high")
        least = answers.number("least") ?? 0
        most = answers.number("most") ?? 0
        if least > most { throw Answers.Invalid([Form.Problem("least", say("This is more than the most."))]) }
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        try Choosing(stage: try CharterStore(scene).stage()).verdictOnStating(by: scene.actor).orThrow()
        let quotas = try selection.quotas()
        if let id, !quotas.contains(where: { $0.id == id }) { throw Path.NotFound() }
        let choices = QuotaChoice.all(of: try selection.composingForm())
        guard let choice = choices.first(where: { $0.value == trait }) else { throw Path.NotFound() }
        let quota = Quota(id ?? scene.newID(), of: try counted(choice), least: least, most: most)
        if quotas.contains(where: { $0.id != quota.id && $0.trait == quota.trait }) {
            throw Answers.Invalid([Form.Problem("trait", say("There is a quota on this already."))])
        }
        try selection.state(quota)
        return Event(.quotaStated, quota.id, ["digest": .seal(SealedWords.digest(of: quota))])
    }

    private func counted(_ choice: QuotaChoice) throws -> CandidateTrait {
        guard case .number(let key, _) = choice.trait else { return choice.trait }
        guard let low, let high else {
            throw Answers.Invalid([
                Form.Problem("low", say("A number is counted from one value to another; give both."))
            ])
        }
        if low > high { throw Answers.Invalid([Form.Problem("low", say("This is more than the upper end."))]) }
        return .number(key, low...high)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.cohort, path.network).at("quotas")
    }
}
