import Domain
import Markup
import Web
import Words

/// One item of a letter, what was said about it, and what the viewer can answer.
struct InvitationItemCard: Encodable {
    let item: InvitationStore.ItemRow
    let accept: FormButton?
    let propose: Address?
    let decline: Address?
    let reply: Address?

    init(
        _ item: InvitationStore.ItemRow, of invitation: ID<Invitation>, in slug: String,
        _ answering: AnsweringInvitation,
        _ scene: Scene
    ) {
        let actor = scene.actor
        self.item = item
        accept =
            answering.verdictOnAccepting(item.state, by: actor).isAllowed
            ? FormButton(say("Accept"), posts: Address(.acceptItem, slug, invitation, item.id), once: scene.newID())
            : nil
        propose =
            answering.verdictOnProposing(item.state, by: actor).isAllowed
            ? Address(.renegotiateItem, slug, invitation, item.id) : nil
        decline =
            answering.verdictOnDeclining(item.state, by: actor).isAllowed
            ? Address(.declineItem, slug, invitation, item.id) : nil
        reply =
            answering.verdictOnReplying(item.state, by: actor).isAllowed
            ? Address(.answerRenegotiation, slug, invitation, item.id) : nil
    }

    func html(for viewer: Viewer) -> HTML {
        """
        <li id="\(item.id.description)"><span class="title">\(item.text)</span>
        <p class="meta">\(item.kind.label) · \(by) · \(item.why)</p>
        \(when(item.text != item.asked || item.due != item.askedDue, "<p class=\"meta\">\(formerly)</p>"))
        \(when(!item.quote.isEmpty, "<p class=\"meta\">\(say("In your application you wrote:"))</p><blockquote>\(item.quote)</blockquote>"))
        <p class="state">\(item.state.label)</p>
        \(when(!item.reason.isEmpty, "<blockquote>\(item.reason)</blockquote>"))
        \(when(!item.rounds.isEmpty, "<ol class=\"timeline\">\(item.rounds.html(Self.round))</ol>"))
        \(when(hasAnswers, answers(for: viewer)))</li>
        """
    }

    private var by: Phrase { item.every.words(until: item.due) }

    private var formerly: Phrase {
        let asked = item.asked
        let due = item.askedDue
        return say("The letter first said: \(asked), by \(due)")
    }

    private var hasAnswers: Bool { accept != nil || propose != nil || decline != nil || reply != nil }

    private func answers(for viewer: Viewer) -> HTML {
        """
        <div class="actions">\(accept.map { $0.html(for: viewer) })
        \(propose.map { "<a href=\"\($0)\">\(say("Propose something else"))</a>" as HTML })
        \(decline.map { "<a href=\"\($0)\">\(say("Decline this item"))</a>" as HTML })
        \(reply.map { "<a href=\"\($0)\">\(say("Answer the proposal"))</a>" as HTML })</div>
        """
    }

    private static func round(_ round: InvitationStore.RoundRow) -> HTML {
        let text = round.text
        let due = round.due
        return """
            <li><time>\(round.at)</time><p>\(say("Proposed: \(text), by \(due)")). \(round.why)</p>
            \(round.answer.map { "<p>\($0.label). \(round.note)</p>" as HTML })</li>
            """
    }
}
