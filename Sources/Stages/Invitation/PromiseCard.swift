import Domain
import Markup
import Web
import Words

/// One promise with its date, how it stands today, and what the viewer can say about it.
struct PromiseCard: Encodable {
    let promise: InvitationStore.CommitmentRow
    /// What happened that shows it.
    let signs: [SeatSign]
    let keep: Address?
    let renegotiate: Address?

    init(
        _ promise: InvitationStore.CommitmentRow, _ signs: [SeatSign], in slug: String, _ promising: Promising,
        _ actor: Actor
    ) {
        let isAllowed = promising.verdict(on: promise.state, by: actor).isAllowed
        self.promise = promise
        self.signs = signs
        keep = isAllowed ? Address(.keepPromise, slug, promise.id) : nil
        renegotiate = isAllowed ? Address(.renegotiatePromise, slug, promise.id) : nil
    }

    var isEarlier: Bool { promise.every != .once && promise.state == .kept }

    var html: HTML {
        """
        <li class="promise \(promise.state.rawValue)" id="\(promise.id.description)"><p>\(promise.text)</p>
        <p class="state">\(promise.state.label)</p>
        <p class="meta">\(line)</p>
        \(recurs.map { "<p class=\"meta\">\($0)</p>" as HTML })
        \(when(!promise.evidence.isEmpty, "<p>\(promise.evidence)</p>"))
        \(when(promise.due != promise.firstDue, "<p class=\"meta\">\(moved)</p>"))
        \(when(!signs.isEmpty, shown))
        \(keep.map { address in
            """
            <p><a href="\(address)">\(say("Mark as kept"))</a>\(renegotiate.map { " · <a href=\"\($0)\">\(say("Renegotiate"))</a>" as HTML })</p>
            """ as HTML
        })</li>
        """
    }

    private var shown: HTML {
        let count = signs.count
        return """
            <details class="fold"><summary>\(say("What shows it: \(count)"))</summary>
            <ul>\(signs.html { "<li><a href=\"\($0.address)\">\($0.sentence)</a></li>" })</ul></details>
            """
    }

    private var recurs: Phrase? {
        guard promise.every != .once, let until = promise.until else { return nil }
        return promise.every.words(until: until)
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
