import Domain
import Markup
import Web
import Words

/// The letter to one organisation, with every item, what was said about it, and how to answer.
struct InvitationPage: Page {
    let frame: NetworkFrame?
    let programme: String
    let organisation: String
    let name: String
    let email: String
    let sender: String
    let sent: Moment
    let replyBy: Day?
    let state: Invitation.State
    let reason: String
    let topic: String
    let ends: Day?
    let ownWords: String
    let items: [InvitationItemCard]
    /// What a sponsor will be able to see, asked of the rules.
    let sponsor: [SightLine]
    let signature: InvitationStore.SignatureRow?
    let isMine: Bool
    let charterIsOpen: Bool
    let sign: FormButton?
    let decline: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let charter = CharterStore(scene)
        let facts = try charter.facts()
        let invitations = InvitationStore(scene)
        let letter = try invitations.invitation(try path.id("invitation"))
        let rows = try invitations.items(of: letter.id)
        let answering = AnsweringInvitation(stage: facts.stage, invitation: letter.state, addressee: letter.person)
        let signing = try invitations.signing(letter, rows)
        programme = try HouseStore(scene).programme() ?? facts.name
        organisation = letter.organisationName
        name = letter.name
        email = letter.email
        sender = try PeopleStore(scene).names(of: [letter.sentBy].compactMap(\.self)).values.first ?? ""
        sent = letter.sent
        replyBy = letter.state == .sent ? letter.replyBy : nil
        sponsor = SponsorSights.lines(in: scene)
        state = letter.state
        reason = letter.reason
        topic = facts.topic
        ends = facts.ends
        ownWords = letter.ownWords
        isMine = letter.person == scene.actor.person
        items = rows.map { InvitationItemCard($0, of: letter.id, in: facts.slug, answering, scene) }
        signature = try invitations.signature(of: letter.id)
        let mayAnswer = answering.verdict(for: scene.actor).isAllowed
        charterIsOpen = mayAnswer && signing.charterSectionsToAccept > 0
        sign = mayAnswer ? try SignInvitation(letter.id).button(in: scene, of: facts.slug, weight: .primary) : nil
        decline = mayAnswer ? Address(.declineInvitation, facts.slug, letter.id) : nil
        frame = scene.frame(of: facts, current: .invitations)
    }

    var title: Phrase {
        let organisation = organisation
        return say("Invitation of \(organisation)")
    }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="stage">\(state.label)</p>
        \(replyBy.map { day in "<p class=\"note\">\(say("Please answer by \(day)."))</p>" as HTML })
        \(when(!reason.isEmpty, "<blockquote>\(reason)</blockquote>"))
        <div class="letter">
        <time>\(sent.day())</time>
        <address>\(name)\n\(organisation)\n\(email)</address>
        <p>\(greeting)</p>
        <p>\(opening)</p>
        <p>\(topic)</p>
        \(when(quotesWhole, "<p>\(say("In your application you wrote:"))</p><blockquote>\(ownWords)</blockquote>"))
        <p>\(asking)</p>
        <ul class="list">\(items.html { $0.html(for: viewer) })</ul>
        <p>\(say("How we work together, what stays confidential and how the network ends stands in the charter."))
        <a href="\(Address(.charter, frame?.slug ?? "-"))">\(say("Read the charter"))</a></p>
        \(seen)
        <p class="signature">\(sender)<br>\(programme)</p>
        \(signature.map(signed))
        </div>
        \(when(sign != nil, signing(for: viewer)))
        """
    }

    /// Where no part of it belongs to one item, it is quoted as a whole.
    private var quotesWhole: Bool { !ownWords.isEmpty && items.allSatisfy(\.item.quote.isEmpty) }

    private var seen: HTML {
        """
        <details class="fold"><summary>\(say("What the sponsor will be able to see"))</summary>
        <ul>\(sponsor.filter(\.isSeen).html { "<li>\($0.what)</li>" })</ul>
        <p>\(say("What the sponsor will not see:"))</p>
        <ul>\(sponsor.filter { !$0.isSeen }.html { "<li>\($0.what)</li>" })</ul></details>
        """
    }

    private var greeting: Phrase {
        let name = name
        return say("Dear \(name),")
    }

    private var opening: Phrase {
        let programme = programme
        let organisation = organisation
        let network = frame?.name ?? ""
        return say("\(programme) invites \(organisation) to take a seat in the learning network \(network).")
    }

    private var asking: Phrase {
        guard let ends else {
            return say(
                "It asks of every member what stands below. Accept each item, propose something else, or decline it and say why."
            )
        }
        return say(
            "The network ends on \(ends). Until then it asks of every member what stands below. Accept each item, propose something else, or decline it and say why."
        )
    }

    private func signed(_ signature: InvitationStore.SignatureRow) -> HTML {
        let name = signature.name
        let version = signature.charterVersion
        let day = signature.at.day()
        let organisation = organisation
        return
            "<p class=\"signature\">\(say("Signed for \(organisation) by \(name) on \(day), with version \(version) of the charter."))</p>"
    }

    private func signing(for viewer: Viewer) -> HTML {
        """
        <section><h2>\(say("Signing"))</h2>
        <p>\(say("When you sign, your organisation has its seat, and every item you accepted becomes a promise of that seat with its date."))</p>
        \(when(charterIsOpen, "<p><a href=\"\(Address(.charter, frame?.slug ?? "-"))\">\(say("Read and accept the charter"))</a></p>"))
        <div class="actions">\(sign.map { $0.html(for: viewer) })
        \(decline.map { "<a href=\"\($0)\">\(say("Decline the whole invitation"))</a>" as HTML })</div>
        </section>
        """
    }
}
