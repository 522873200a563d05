import Domain
import Web
import Words

/// An action without questions: a button. One verdict draws it, wherever it stands, and guards what it does.
package protocol ButtonAction: DoorAction {
    /// What the address names.
    init(at path: Path) throws

    /// Where it is pressed.
    ///
    /// - Parameter network: the network's name in addresses.
    func address(in network: String) -> Address

    func words(in scene: Scene) throws -> ButtonWords

    /// Whether it may be pressed now.
    func verdict(in scene: Scene) throws -> Verdict

    /// What it does, once the verdict allows it.
    func press(in scene: Scene) throws -> Event
}

/// What a button says, and what somebody should know before pressing it.
package struct ButtonWords: Sendable {
    let label: Phrase
    let lede: Phrase?
    /// Who will read what comes of it, and who gets it by mail.
    let audience: Phrase?

    init(_ label: Phrase, lede: Phrase? = nil, audience: Phrase? = nil) {
        self.label = label
        self.lede = lede
        self.audience = audience
    }
}

extension ButtonAction {
    package init(_ answers: Answers, at path: Path) throws { try self.init(at: path) }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let action = try Self(at: path)
        let verdict = try action.verdict(in: scene)
        let words = try action.words(in: scene)
        return Form(
            words.label, posts: action.address(in: path.network), once: scene.newID(), button: words.label,
            lede: words.lede, audience: words.audience, verdict: verdict, fields: [])
    }

    /// The button as it stands on a page with other things.
    func button(in scene: Scene, of network: String, weight: FormButton.Weight = .usual) throws -> FormButton {
        FormButton(
            try words(in: scene).label, posts: address(in: network), verdict: try verdict(in: scene),
            once: scene.newID(), weight: weight)
    }

    package func perform(in scene: Scene) throws -> Event {
        try verdict(in: scene).orThrow()
        return try press(in: scene)
    }
}
