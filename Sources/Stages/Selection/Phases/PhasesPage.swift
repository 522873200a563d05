import Domain
import Markup
import Web
import Words

/// The phases of the selection: which one it is in, and what each allows.
struct PhasesPage: Page {
    struct Line: Encodable {
        let phase: SelectionPhase
        let name: Phrase
        let isNow: Bool
        let change: Address?
        let enter: FormButton?
    }

    let frame: NetworkFrame?
    let phases: [Line]

    init(_ scene: Scene, _ path: Path) throws {
        if !CandidateSight.isFor(scene.actor) { throw Path.NotFound() }
        let selection = SelectionStore(scene)
        let facts = try CharterStore(scene).facts()
        let phasing = try selection.phasing()
        let maySet = phasing.verdictOnSetting(by: scene.actor).isAllowed
        phases = try selection.phases().map { phase in
            Line(
                phase: phase, name: phase.kind.label, isNow: phase.kind == phasing.now,
                change: maySet ? Address(.phase, facts.slug, phase.kind.rawValue) : nil,
                enter: phasing.verdictOnEntering(phase.kind, by: scene.actor).isAllowed
                    ? FormButton(
                        say("Move on"), posts: Address(.enterPhase, facts.slug, phase.kind.rawValue),
                        once: scene.newID()) : nil)
        }
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { say("Phases of the selection") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(phases.html { line in
            """
            <section><h2>\(line.name)</h2>
            \(when(line.isNow, "<p class=\"stage\">\(say("The selection is in this phase."))</p>"))
            <ul>\(line.phase.rights.html { "<li>\($0)</li>" })</ul>
            \(line.change.map { "<p><a href=\"\($0)\">\(say("Change what it allows"))</a></p>" as HTML })
            \(line.enter?.html(for: viewer))</section>
            """
        })
        """
    }
}
