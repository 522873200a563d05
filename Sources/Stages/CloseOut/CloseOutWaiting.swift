import Domain
import Words

/// What the end of the network asks of whoever looks.
struct CloseOutWaiting {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func list() throws -> [Waiting] {
        let facts = try CharterStore(scene).facts()
        if facts.stage == .active, let ends = facts.ends, ends <= scene.today, scene.actor.holds(.convener) {
            return [
                Waiting(
                    say("The end date has come: begin to close the network"), Address(.beginClosing, facts.slug),
                    due: ends)
            ]
        }
        guard facts.stage == .closing, let person = scene.actor.member?.person else { return [] }
        let closeOut = CloseOutStore(scene)
        let mine = try closeOut.checklist().filter { $0.owner == person && !$0.isDone }.map {
            Waiting($0.item.label, Address(.closing, facts.slug), due: $0.due)
        }
        let choice =
            try closeOut.consents()[person] == nil
            ? [Waiting(say("Choose what becomes of your name and your words"), Address(.consent, facts.slug))] : []
        return choice + mine
    }
}
