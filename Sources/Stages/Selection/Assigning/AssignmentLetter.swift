import Domain
import Words

/// Tells a reviewer once what an accepted assignment changed for them.
struct AssignmentLetter: Letter {
    let network: String
    let added: Int
    let removed: Int

    var subject: Phrase {
        added > 0
            ? say("\(added) candidates of \(network) wait for your review")
            : say("\(removed) candidates of \(network) are read by others now")
    }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        var all: [Phrase] = []
        if added > 0 {
            all.append(say("A convener of \(network) asks you to read and score \(added) more candidates."))
        }
        if removed > 0 { all.append(say("\(removed) candidates that you had not begun are read by others now.")) }
        all.append(say("Declare first whether you have a conflict of interest; then each dossier opens:\n\(link)"))
        return all
    }
}
