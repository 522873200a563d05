import Domain
import Web
import Words

/// A convener states what holds for those who choose nothing. A name or a word is never published by silence.
package struct StateSilence: DoorAction {
    let silence: Consents

    package init(_ silence: Consents) {
        self.silence = silence
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let closeOut = CloseOutStore(scene)
        let known = try closeOut.silence()
        return Form(
            say("State what silence means"), posts: Address(.silence, path.network), once: scene.newID(),
            button: say("State it"),
            lede: say(
                "When the network ends, everybody is asked what of theirs may stand in an archive. Some do not answer. Silence never publishes a name or what somebody wrote."
            ),
            audience: say("Everybody in the network reads it on the page of the close-out."),
            verdict: try closeOut.closingNow().verdictOnSilence(by: scene.actor),
            values: ConsentKind.allCases.reduce(into: [:]) { $0[$1.rawValue] = known[$1].rawValue }, replaces: true,
            fields: ConsentKind.allCases.map { kind in
                Field(kind.rawValue, kind.ofThem, .choice(kind.offered.map { Field.Choice($0.rawValue, $0.label) }))
            })
    }

    package init(_ answers: Answers, at path: Path) {
        func choice(_ kind: ConsentKind) -> Consent { answers.choice(kind.rawValue) ?? .takenOut }
        self.init(.silence(name: choice(.name), words: choice(.words), files: choice(.files)))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closingNow().verdictOnSilence(by: scene.actor).orThrow()
        try closeOut.state(silence: silence)
        return Event(
            .silenceStated, scene.network,
            ConsentKind.allCases.reduce(into: [:]) { $0[$1.rawValue] = .word(silence[$1].rawValue) })
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.closing, path.network) }
}

extension ConsentKind {
    /// What silence may mean.
    fileprivate var offered: [Consent] { self == .files ? Consent.allCases : [.members, .takenOut] }

    fileprivate var ofThem: Phrase {
        switch self {
        case .name: say("Their names")
        case .words: say("What they wrote")
        case .files: say("The files they handed in")
        }
    }
}
