import Domain
import Markup
import Web
import Words

/// Everything somebody needs who comes to the table late, on one page: what was agreed, promised, asked and found out.
struct ContextPackPage: Page {
    struct Promise: Encodable {
        let text: String
        let due: Day
        let state: Commitment.State
    }

    let frame: NetworkFrame?
    let organisation: String?
    /// Who sat on one's seat before.
    let before: [String]
    let promises: [Promise]
    let pack: ContextPack

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        guard scene.sight.seesDrafts else { throw Refusal.onlyMembers }
        let invitations = InvitationStore(scene)
        let seat = try scene.actor.member?.seat.map { try invitations.seat($0) }
        organisation = seat?.organisationName
        before = try seat.map { try invitations.predecessors(on: $0.id) } ?? []
        promises =
            try seat.map { try invitations.promises(of: $0.id) }?.filter { $0.state != .kept }
            .sorted { $0.due < $1.due }.map { Promise(text: $0.text, due: $0.due, state: $0.state) } ?? []
        pack = try ContextPack(scene, facts)
        frame = scene.frame(of: facts, current: .promises)
    }

    var title: Phrase { say("What you need to know here") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("For whoever takes over a seat: what was agreed, what your seat promised, what is open, what was found out, who is who."))</p>
        \(when(organisation != nil, own))
        \(pack.glances.html { $0.html })
        """
    }

    private var own: HTML {
        let organisation = organisation ?? ""
        return """
            <section><h2>\(say("What \(organisation) promised"))</h2>
            \(when(!before.isEmpty, "<p class=\"meta\">\(predecessors)</p>"))
            \(when(promises.isEmpty, "<p class=\"empty\">\(say("Nothing is promised by this seat that is not kept."))</p>"))
            <ul class="list">\(promises.html(Self.line))</ul>
            <p><a href="\(Address(.promises, frame?.slug ?? "-"))">\(say("All promises of your seat"))</a></p></section>
            """
    }

    private static func line(_ promise: Promise) -> HTML {
        let due = promise.due
        return """
            <li><span class="title">\(promise.text)</span>
            <p class="meta">\(say("by \(due)")) · \(promise.state.label)</p></li>
            """
    }

    private var predecessors: Phrase {
        let names = before.joined(separator: ", ")
        return say("Before you sat here: \(names). What they wrote stays under their name.")
    }
}
