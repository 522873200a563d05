import Domain
import Markup
import Web
import Words

/// The retrospect, and where people are found when the network is over.
struct ContactSection: Encodable {
    let retrospect: CloseOutStore.Retrospect?
    let contacts: [CloseOutStore.ContactRow]
    /// What the one who looks answered; nothing while they have not.
    let yours: String?
    let mayAnswer: Bool
    let mayNote: Bool
    private let seesContacts: Bool
    private let slug: String

    private enum CodingKeys: CodingKey { case retrospect, contacts, yours, mayAnswer, mayNote }

    init(_ scene: Scene, _ facts: NetworkFacts, _ closing: Closing) throws {
        let closeOut = CloseOutStore(scene)
        slug = facts.slug
        retrospect = try closeOut.retrospect()
        contacts = try closeOut.contacts()
        yours = try scene.actor.person.flatMap { try closeOut.contact(of: $0) }
        mayAnswer = closing.verdictOnStayingInTouch(by: scene.actor).isAllowed
        mayNote = closing.verdictOnWorking(by: scene.actor).isAllowed
        seesContacts = Closing.seesContacts(scene.actor)
    }

    var html: HTML {
        """
        <section id="retrospect"><h2>\(say("Retrospect"))</h2>
        \(retrospect.map { held in
            """
            <p class="meta">\(held.line)</p><div class="prose">\(Markdown(held.taken).html)</div>
            """ as HTML
        } ?? "<p class=\"empty\">\(say("No retrospect is noted yet."))</p>")
        \(when(mayNote, "<p><a href=\"\(Address(.retrospect, slug))\">\(say("Note the retrospect"))</a></p>"))</section>
        <section id="contacts"><h2>\(say("Staying in touch"))</h2>
        \(when(seesContacts && contacts.isEmpty, "<p class=\"empty\">\(say("Nobody has said yet where they are found."))</p>"))
        <ul class="list">\(contacts.html { "<li><span class=\"title\">\($0.name)</span><p>\($0.address)</p></li>" })</ul>
        \(when(yours == "", "<p>\(say("You do not wish to be found."))</p>"))
        \(when(mayAnswer, "<p><a href=\"\(Address(.contact, slug))\">\(say("Say whether you stay in touch, and where"))</a></p>"))</section>
        """
    }
}

extension CloseOutStore.Retrospect {
    fileprivate var line: Phrase { say("On \(held), with \(guests)") }
}
