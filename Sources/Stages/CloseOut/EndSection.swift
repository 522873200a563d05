import Domain
import Markup
import Web
import Words

/// When the network ends, and whether that may be later.
struct EndSection: Encodable {
    let ends: Day?
    let later: CloseOutStore.LaterEnd?
    let mayAsk: Bool
    let mayAnswer: Bool
    private let slug: String

    private enum CodingKeys: CodingKey { case ends, later, mayAsk, mayAnswer }

    init(_ scene: Scene, _ facts: NetworkFacts) throws {
        let closeOut = CloseOutStore(scene)
        slug = facts.slug
        ends = facts.ends
        later = try closeOut.laterEnd()
        let extending = try closeOut.extending()
        mayAsk = extending.verdictOnAsking(by: scene.actor).isAllowed
        mayAnswer = extending.verdictOnAnswering(by: scene.actor).isAllowed
    }

    var html: HTML {
        guard let ends else { return "" }
        return """
            <section id="end"><h2>\(say("The end"))</h2>
            <p>\(say("The charter has the network end on \(ends)."))</p>
            \(later.map { "<p>\($0.line)</p><blockquote>\($0.granted == nil ? $0.reason : $0.answer)</blockquote>" as HTML })
            \(when(mayAnswer, "<p><a href=\"\(Address(.answerLaterEnd, slug))\">\(say("Answer about a later end"))</a></p>"))
            \(when(mayAsk, "<p><a href=\"\(Address(.askForLaterEnd, slug))\">\(say("Ask for a later end"))</a></p>"))</section>
            """
    }
}
