import Domain
import Markup
import Web
import Words

/// Who keeps what when the network is gone, and what each of them said to that.
struct KeeperSection: Encodable {
    let keepers: [CloseOutStore.KeeperRow]
    /// Who keeps what may be settled after the end, too.
    let mayKeep: Bool
    let buttons: [String: [FormButton]]
    /// What the one who looks was asked to keep.
    let yours: [ID<Keeper>]
    private let slug: String

    private enum CodingKeys: CodingKey { case keepers, mayKeep, buttons, yours }

    init(_ scene: Scene, _ facts: NetworkFacts, _ closing: Closing) throws {
        slug = facts.slug
        let keepers = try CloseOutStore(scene).keepers()
        self.keepers = keepers
        mayKeep = closing.verdictOnKeeping(by: scene.actor).isAllowed
        buttons =
            mayKeep ? keepers.reduce(into: [:]) { $0[$1.id.description] = Self.buttons($1, facts.slug) } : [:]
        yours = keepers.filter { closing.verdictOnAnswering(by: scene.actor, asked: $0.person).isAllowed }.map(\.id)
    }

    private static func buttons(_ keeper: CloseOutStore.KeeperRow, _ slug: String) -> [FormButton] {
        let drop = FormButton(say("Take off"), posts: Address(.dropKeeper, slug, keeper.id))
        return keeper.hasAgreed
            ? [drop] : [FormButton(say("They have agreed"), posts: Address(.agreeToKeep, slug, keeper.id)), drop]
    }

    func html(for viewer: Viewer) -> HTML {
        """
        <section id="keepers"><h2>\(say("Who keeps what"))</h2>
        \(when(keepers.isEmpty, "<p class=\"empty\">\(say("Nobody keeps anything yet. Begin with the archive."))</p>"))
        <ul class="list">\(keepers.html { keeper in
            """
            <li><span class="title">\(keeper.resource)</span><p>\(keeper.line)</p>
            <p class="meta">\(keeper.word)</p>
            \(when(!keeper.answer.isEmpty, "<blockquote>\(keeper.answer)</blockquote>"))
            \(when(yours.contains(keeper.id), "<p><a href=\"\(Address(.answerKeeping, slug, keeper.id))\">\(say("Say whether you keep it"))</a></p>"))
            \((buttons[keeper.id.description] ?? []).html { $0.html(for: viewer) })</li>
            """
        })</ul>
        \(when(mayKeep, "<p><a href=\"\(Address(.newKeeper, slug))\">\(say("Name a keeper"))</a></p>"))</section>
        """
    }
}

extension CloseOutStore.KeeperRow {
    package var word: Phrase {
        if hasAgreed { return say("Agreed.") }
        return hasRefused ? say("Asked, and cannot keep it.") : say("Not agreed yet.")
    }

    /// “CARE, in its document store, until Friday 1 May 2030”
    package var line: Phrase {
        guard let until else { return say("\(name): \(place)", context: "keeper") }
        return say("\(name): \(place), until \(until)", context: "keeper")
    }
}
