import Domain
import Web
import Words

/// A convener publishes the draft with the goals, questions, duties and expectations as they stand: a new version of the charter.
package struct PublishCharter: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.publishCharter, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Publish the charter"),
            lede: say("Everybody in the network is asked to accept what changed, and only that."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try CharterStore(scene).publishing(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        let (version, _) = try charter.publish(try charter.wholeText())
        return Event(.charterPublished, scene.network, ["version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.charter, path.network) }
}

extension CharterStore {
    /// The draft with what has forms of its own written in.
    func wholeText() throws -> [CharterSection: String] {
        var texts = try draft()
        let terms = try draftTerms()
        texts[.topic] = terms.topic
        texts[.ends] = terms.ends?.description ?? ""
        texts[.goals] = try draftGoals().map { goal in
            "- \(goal.statement) (\(goal.measure): \(goal.baseline.short) → \(goal.target.short) \(goal.unit))"
        }.joined(separator: "\n")
        texts[.questions] = try draftQuestions().map { "- \($0.question) → \($0.decision)" }.joined(separator: "\n")
        texts[.duties] = try duties().map { "- \($0.duty): \($0.role.rawValue)" }.joined(separator: "\n")
        texts[.expectations] = try draftExpectations().map { expectation in
            "- \(expectation.text)\(expectation.due.map { " (\($0))" } ?? "")"
        }.joined(separator: "\n")
        return texts
    }

    func publishing(by actor: Actor) throws -> Verdict {
        let verdict = try chartering().verdict(for: actor)
        guard verdict.isAllowed else { return verdict }
        let standing = try published(latestVersion())
        let whole = try wholeText()
        if CharterSection.allCases.allSatisfy({ (whole[$0] ?? "") == (standing[$0] ?? "") }) {
            return .refused(Refusal("nothingChanged", say("Nothing has changed since the last version.")))
        }
        return .allowed
    }
}
