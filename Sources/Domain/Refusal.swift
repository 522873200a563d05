/// Why something may not be done now, in a sentence that tells what would make it allowed.
package struct Refusal: Error, Sendable, Hashable {
    /// Short and stable, for programs.
    package let code: String
    package let reason: Phrase

    package init(_ code: String, _ reason: Phrase) {
        self.code = code
        self.reason = reason
    }
}

extension Refusal {
    package static func outsideStage(_ stage: Stage) -> Refusal {
        let name = stage.label
        return Refusal("outsideStage", say("This is possible only while the network is in the stage “\(name)”."))
    }

    package static func only(_ role: Role) -> Refusal {
        let name = role.plural
        return Refusal("only.\(role.rawValue)", say("Only \(name) can do this."))
    }

    package static let onlyMembers = Refusal("onlyMembers", say("Only people of this network can do this."))
    package static let readOnly = Refusal(
        "readOnly", say("This network is closed. It can be read, but nothing in it changes any more."))
    package static let takenID = Refusal(
        "takenID", say("This form was sent before. Open it again to send another one."))
    package static let changedMeanwhile = Refusal(
        "changedMeanwhile",
        say("Somebody changed this while you were writing. Both texts are on this page; nothing of yours is lost."))
}
