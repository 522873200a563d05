import Domain
import Markup
import Web
import Words

/// One promise with its date, how it stands today, and what the viewer can say about it.
struct PromiseCard: Encodable {
    let promise: InvitationStore.CommitmentRow
    let keep: Address?
    let renegotiate: Address?

    init(_ promise: InvitationStore.CommitmentRow, in slug: String, _ promising: Promising, _ actor: Actor) {
        let isAllowed = promising.verdict(on: promise.state, by: actor).isAllowed
        self.promise = promise
        keep = isAllowed ? Address(.keepPromise, slug, promise.id) : nil
        renegotiate = isAllowed ? Address(.renegotiatePromise, slug, promise.id) : nil
    }

    var html: HTML {
        """
        <li class="promise \(promise.state.rawValue)" id="\(promise.id.description)"><p>\(promise.text)</p>
        <p class="state">\(promise.state.label)</p>
        <p class="meta">\(line)</p>
        \(when(!promise.evidence.isEmpty, "<p>\(promise.evidence)</p>"))
        \(when(promise.due != promise.firstDue, "<p class=\"meta\">\(moved)</p>"))
        \(keep.map { address in
            """
            <p><a href="\(address)">\(say("Mark as kept"))</a>\(renegotiate.map { " · <a href=\"\($0)\">\(say("Renegotiate"))</a>" as HTML })</p>
            """ as HTML
        })</li>
        """
    }

    private var line: Phrase {
        let due = promise.due
        let day = promise.changed.day()
        switch promise.state {
        case .kept: return say("On \(day), promised for \(due)")
        case .due: return say("By \(due)", context: "promise")
        case .renegotiated: return say("Now by \(due)", context: "promise")
        case .missed: return say("It was promised for \(due)")
        }
    }

    private var moved: Phrase {
        let first = promise.firstDue
        let reason = promise.reason
        return say("First promised for \(first). Moved because: \(reason)")
    }
}
