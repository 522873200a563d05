import Domain
import Web
import Words

/// A convener sets what reviewers may see and do in one phase of the selection.
package struct SetPhase: DoorAction {
    let phase: SelectionPhase

    package init(_ phase: SelectionPhase) {
        self.phase = phase
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let kind = try Self.kind(at: path)
        let selection = SelectionStore(scene)
        let phase = try selection.phases().first { $0.kind == kind } ?? .usual(kind)
        let label = kind.label
        return Form(
            say("What the phase “\(label)” allows"), posts: Address(.phase, path.network, kind.rawValue),
            once: scene.newID(), button: say("Keep it"),
            lede: say("It concerns reviewers. Conveners and deputies see every candidate they have no conflict with."),
            audience: say("Everybody with a part in the selection reads it."),
            verdict: try selection.phasing().verdictOnSetting(by: scene.actor),
            values: [
                "names": yes(phase.showsNames), "reviews": phase.showsReviews.rawValue,
                "scores": yes(phase.showsScores), "own": yes(phase.takesReviews),
            ], replaces: true,
            fields: [
                question(
                    "names", say("Do reviewers see the names of candidates?"),
                    help: say(
                        "Otherwise a candidate is a number. What applicants wrote is shown as they wrote it; names of files are hidden."
                    )),
                Field(
                    "reviews", say("Do they see what other reviewers wrote?"),
                    .choice(SelectionPhase.Showing.allCases.map { .init($0.rawValue, $0.label) })),
                question(
                    "scores", say("Do they see scores of others and totals?"),
                    help: say("Nobody sees them before their own, unless reviews are always seen.")),
                question("own", say("May they give and change their own review?")),
            ])
    }

    private static func question(_ name: String, _ label: Phrase, help: Phrase? = nil) -> Field {
        Field(name, label, .choice([.init("yes", say("Yes")), .init("no", say("No"))]), help: help)
    }

    private static func yes(_ is: Bool) -> String { `is` ? "yes" : "no" }

    package init(_ answers: Answers, at path: Path) throws {
        guard let reviews: SelectionPhase.Showing = answers.choice("reviews") else { throw Path.NotFound() }
        self.init(
            SelectionPhase(
                try Self.kind(at: path), showsNames: answers.text("names") == "yes", showsReviews: reviews,
                showsScores: answers.text("scores") == "yes", takesReviews: answers.text("own") == "yes"))
    }

    static func kind(at path: Path) throws -> SelectionPhase.Kind {
        guard let kind = SelectionPhase.Kind(rawValue: try path.text("phase")) else { throw Path.NotFound() }
        return kind
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.phasing().verdictOnSetting(by: scene.actor).orThrow()
        try selection.set(phase)
        return Event(
            .phaseSet, scene.network,
            [
                "phase": .word(phase.kind.rawValue), "names": .word(Self.yes(phase.showsNames)),
                "reviews": .word(phase.showsReviews.rawValue), "scores": .word(Self.yes(phase.showsScores)),
                "own": .word(Self.yes(phase.takesReviews)),
            ])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.phases, path.network) }
}
