import Domain
import Markup
import Web
import Words

/// The call as the world reads it, with the way to apply; conveners also write, open and close it here.
struct CallPage: Page {
    let frame: NetworkFrame?
    let callTitle: String?
    let text: String
    let seats: Int
    let deadline: Day?
    let isTaking: Bool
    let isOpened: Bool
    let rubric: [SelectionStore.RubricRow]
    let begin: Form?
    let write: Address?
    let open: FormButton?
    let close: FormButton?

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        let facts = try CharterStore(scene).facts()
        let call = try selection.call()
        let calling = try selection.calling(call)
        let mayWrite = calling.verdictOnWriting(by: scene.actor).isAllowed
        if !calling.isOpened, scene.actor.member == nil { throw Path.NotFound() }
        let shown = calling.isOpened || mayWrite ? call : nil
        callTitle = shown?.title
        text = shown?.text ?? ""
        seats = shown?.seats ?? 0
        deadline = shown?.deadline
        isTaking = calling.isTaking
        isOpened = calling.isOpened
        rubric = shown == nil ? [] : try selection.rubric()
        begin = calling.isTaking ? try BeginApplication.form(at: path, in: scene) : nil
        write = mayWrite ? Address(.callText, facts.slug) : nil
        open =
            mayWrite
            ? FormButton(
                say("Open the call"), posts: Address(.openCall, facts.slug),
                verdict: calling.verdictOnOpening(by: scene.actor), once: scene.newID(), weight: .primary) : nil
        close =
            calling.isOpened && facts.stage == .call && scene.actor.holds(.convener)
            ? FormButton(
                say("Close the call"), posts: Address(.closeCall, facts.slug),
                verdict: try selection.closing(by: scene.actor), once: scene.newID()) : nil
        frame = scene.frame(of: facts, current: .call)
    }

    var title: Phrase { callTitle.map(Phrase.verbatim) ?? say("Call") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(when(callTitle == nil, empty))
        \(deadline.map(terms))
        \(Markdown(text).html)
        \(when(!rubric.isEmpty, rubricList))
        \(begin.map { "<section>\($0.html(for: viewer))</section>" as HTML })
        \(write.map { tools($0, viewer) })
        \(close.map { "<section><h2>\(say("When the deadline has come"))</h2>\($0.html(for: viewer))</section>" as HTML })
        """
    }

    private var empty: HTML {
        """
        <p class="empty">\(say("The call is not open yet. It invites organisations to apply for a seat."))
        \(write.map { "<a href=\"\($0)\">\(say("Write the call"))</a>" as HTML })</p>
        """
    }

    private func terms(until deadline: Day) -> HTML {
        """
        <p class="lede">\(isTaking || !isOpened ? say("\(seats) seats. Applications are taken until \(deadline).") : say("The call was open until \(deadline). Nothing can be sent any more."))</p>
        """
    }

    private var rubricList: HTML {
        """
        <section><h2>\(say("How applications are scored"))</h2>
        <div class="scroll"><table>
        <thead><tr><th scope="col">\(say("Criterion"))</th><th scope="col">\(say("A 1 means"))</th><th scope="col">\(say("A 5 means"))</th></tr></thead>
        <tbody>\(rubric.html { row in
            "<tr><th scope=\"row\">\(row.criterion.label)</th><td>\(row.lowest)</td><td>\(row.highest)</td></tr>"
        })</tbody></table></div></section>
        """
    }

    private func tools(_ write: Address, _ viewer: Viewer) -> HTML {
        when(
            callTitle != nil,
            """
            <section><h2>\(say("Before it opens"))</h2>
            <p><a href="\(write)">\(say("Change the call"))</a></p>
            \(open?.html(for: viewer))</section>
            """)
    }
}
