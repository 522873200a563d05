import Domain

/// What a reply says of one's name, words and files once the network is over.
enum CloseOutReplies {
    static func read(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading? {
        guard matter.action == .chooseConsent else { return nil }
        guard let spoken = SpokenConsent(reply.text) else {
            return .ask(
                say("We could not tell what you choose, so nothing is changed."),
                say("Reply “public”, “members” or “taken out”; or “name: members” and the like, a line for each."))
        }
        let closeOut = CloseOutStore(scene)
        let before = try scene.actor.person.flatMap { try closeOut.consents()[$0] } ?? closeOut.silence()
        let choice = spoken.choice(over: before)
        let (name, words, files) = (choice.name.meaning, choice.words.meaning, choice.files.meaning)
        return .act(
            MailedAct(
                matter, in: scene.network, try closeOut.closingNow().verdictOnConsenting(by: scene.actor),
                echo: say("Your name: \(name). What you wrote: \(words). The files you handed in: \(files).")
            ) { _, _ in ChooseConsent(choice) })
    }
}
