import Domain
import Markup

/// Asks the sponsor for a later end, or tells everybody what the sponsor answered.
struct LaterEndLetter: Letter {
    let network: String
    let end: CloseOutStore.LaterEnd

    var subject: Phrase {
        switch end.granted {
        case nil: say("\(network) asks for a later end")
        case true?: say("\(network) may end later")
        case false?: say("\(network) ends as planned")
        }
    }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            end.line, .verbatim(end.granted == nil ? end.reason : end.answer),
            end.granted == nil ? say("Answer here:\n\(link)") : say("Read more here:\n\(link)"),
        ]
    }
}
