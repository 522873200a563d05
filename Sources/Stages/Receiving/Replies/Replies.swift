import Domain
import Words

/// Reads what a reply does where it belongs: what belongs to no stage here, everything else by its stage.
struct Replies {
    /// Looks as the one who wrote.
    let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func read(_ matter: Matter, _ reply: ReplyText) throws -> ReplyReading {
        if let words = RhythmWords(reply.text), scene.network != .house {
            return .act(
                MailedAct(
                    matter, in: scene.network, MailRhythm.verdict(at: try CharterStore(scene).stage()),
                    echo: say("You chose for this network: \(words.rhythm.label)")
                ) { _, _ in ChooseRhythm(words.rhythm) })
        }
        switch matter.action {
        case .answerDigest: return try answerDigest(matter.subject, reply)
        case .takeBack: return try takeBack(ID(rawValue: matter.subject), reply)
        default:
            let readings = try StagePart.all.compactMap { try $0.replies(matter, reply, scene) }
            return readings.reduce(ReplyReading(), +)
        }
    }

    private func answerDigest(_ digest: Int64, _ reply: ReplyText) throws -> ReplyReading {
        let lines = try DigestStore(scene.connection).lines(of: digest)
        guard let last = lines.last?.number else { throw Path.NotFound() }
        let numbered = NumberedReply(reply.text, known: 1...last)
        if numbered.parts.isEmpty {
            guard lines.count == 1, let only = lines.first else {
                return .ask(
                    say("We could not tell what your letter answers, so nothing is changed."),
                    say("Begin each answer with the number it has in the letter, such as “1 …”."))
            }
            return try read(only, reply)
        }
        return try numbered.parts.enumerated().reduce(ReplyReading()) { reading, part in
            guard let line = lines.first(where: { $0.number == part.element.number }) else { return reading }
            let text = ReplyText(
                title: reply.title, text: part.element.text, files: part.offset == 0 ? reply.files : [])
            return try reading + read(line, text)
        }
    }

    private func read(_ line: DigestStore.Line, _ reply: ReplyText) throws -> ReplyReading {
        try Replies(own(line.network)).read(line.matter, reply)
    }

    /// The same person as who they are in another network.
    private func own(_ network: ID<Network>) throws -> Scene {
        let actor = try scene.actor.person.map { try VisitStore(scene.connection).actor($0, in: network) }
        return Scene(scene.connection, network: network, actor: actor ?? scene.actor, setting: scene.setting)
    }

    private func takeBack(_ letter: ID<ReceivedLetter>, _ reply: ReplyText) throws -> ReplyReading {
        let store = ReceivedLetterStore(scene)
        if SpokenWord(reply.text)?.kind == .takeBack {
            return ReplyReading(
                try store.acts(of: letter).map { act in
                    return MailedAct(
                        Matter(.takeBack, letter), in: act.network,
                        try TakeBack(act.event).verdict(in: own(act.network)),
                        echo: say("It is taken back.")
                    ) { _, _ in TakeBack(act.event) }
                })
        }
        guard let row = try store.any(letter), let action = row.action, let subject = row.subjectID, action != .takeBack
        else { return .ask(say("Reply “take back” to undo it.")) }
        return try read(Matter(action, subject), reply)
    }
}
