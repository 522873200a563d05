import Domain
import Markup
import Web
import Words

/// The call as the world reads it, with the way to apply; conveners also build, open, change and close it from here.
struct CallPage: Page {
    /// A version that was published, with the reason why the call changed.
    struct Version: Encodable {
        let number: Int
        let reason: String
        let published: Moment
        let address: Address
    }

    let frame: NetworkFrame?
    let card: CallCard?
    let isTaking: Bool
    let isOpened: Bool
    /// All but the first, the newest first.
    let changes: [Version]
    let begin: Form?
    let write: Address?
    let change: FormButton?
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
        card = try shown.map { CallCard($0.version, $0.terms, try selection.form(of: $0.version)) }
        isTaking = calling.isTaking
        isOpened = calling.isOpened
        changes =
            try calling.isOpened
            ? selection.versions().filter { $0.version > 1 }.map {
                Version(
                    number: $0.version, reason: $0.reason, published: $0.published,
                    address: Address(.callVersion, facts.slug, String($0.version - 1)))
            } : []
        begin = calling.isTaking ? try BeginApplication.form(at: path, in: scene) : nil
        write = mayWrite ? Address(call == nil ? .callText : .callDraft, facts.slug) : nil
        let changing = calling.verdictOnBeginningChange(by: scene.actor)
        change =
            changing.isAllowed
            ? FormButton(
                say("Change the open call"), posts: Address(.beginCallChange, facts.slug), verdict: changing,
                once: scene.newID()) : nil
        open =
            mayWrite && !calling.isOpened
            ? FormButton(
                say("Open the call"), posts: Address(.openCall, facts.slug), verdict: try selection.opening(),
                once: scene.newID(), weight: .primary) : nil
        close =
            calling.isOpened && facts.stage == .call && scene.actor.holds(.convener)
            ? FormButton(
                say("Close the call"), posts: Address(.closeCall, facts.slug),
                verdict: try selection.closing(by: scene.actor), once: scene.newID()) : nil
        frame = scene.frame(of: facts, current: .call)
    }

    var title: Phrase { card.map { .verbatim($0.callTitle) } ?? say("Call") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(when(card == nil, empty))
        \(card.map { lede($0) })
        \(card.map { $0.facts(for: viewer) })
        \(card.map { "<div class=\"prose\">\(Markdown($0.text).html)</div>" as HTML })
        \(when(!changes.isEmpty, changeList))
        \(card?.eligibility)
        \(card?.asked)
        \(card?.scoring)
        \(begin.map { "<section id=\"apply\">\($0.html(for: viewer))</section>" as HTML })
        \(write.map { tools($0, viewer) })
        \(when(change != nil || close != nil, running(viewer)))
        """
    }

    private var empty: HTML {
        """
        <p class="empty">\(say("The call is not open yet. It invites organisations to apply for a seat."))
        \(write.map { "<a href=\"\($0)\">\(say("Write the call"))</a>" as HTML })</p>
        """
    }

    private func lede(_ card: CallCard) -> HTML {
        let seats = card.seats
        let deadline = card.deadlineSaid
        return """
            <p class="lede">\(isTaking || !isOpened ? say("\(seats) seats. Applications are taken until \(deadline).") : say("The call was open until \(deadline). Nothing can be sent any more."))\
            \(when(begin != nil, " <a href=\"\(Address.fragment("apply"))\">\(say("Apply"))</a>"))</p>
            """
    }

    private var changeList: HTML {
        """
        <section><h2>\(say("What has changed"))</h2><ol class="timeline">\(changes.html { change in
            """
            <li><time>\(change.published)</time><p>\(change.reason)</p>
            <p class="meta"><a href="\(change.address)">\(say("The version before"))</a></p></li>
            """
        })</ol></section>
        """
    }

    private func tools(_ write: Address, _ viewer: Viewer) -> HTML {
        when(
            card != nil,
            """
            <section><h2>\(isOpened ? say("The next version") : say("Before it opens"))</h2>
            <p><a href="\(write)">\(say("Build the call: questions, rules, rubric"))</a></p>
            \(open?.html(for: viewer))</section>
            """)
    }

    private func running(_ viewer: Viewer) -> HTML {
        """
        <section><h2>\(say("While it is open, and after"))</h2>
        <div class="actions">\(change?.html(for: viewer))\(close?.html(for: viewer))</div></section>
        """
    }
}

extension CallPage {
    private enum Keys: String, CodingKey { case isTaking, isOpened, changes, begin, write, change, open, close, frame }

    /// For programs the call's own fields stand at the top, beside what can be done.
    func encode(to encoder: any Encoder) throws {
        try card?.encode(to: encoder)
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(isTaking, forKey: .isTaking)
        try container.encode(isOpened, forKey: .isOpened)
        try container.encode(changes, forKey: .changes)
        try container.encodeIfPresent(begin, forKey: .begin)
        try container.encodeIfPresent(write, forKey: .write)
        try container.encodeIfPresent(change, forKey: .change)
        try container.encodeIfPresent(open, forKey: .open)
        try container.encodeIfPresent(close, forKey: .close)
        try container.encodeIfPresent(frame, forKey: .frame)
    }
}
