import Domain
import Markup
import Web
import Words

/// What belongs to oneself: networks, name, password, sessions, tokens.
struct YouPage: Page {
    let name: String
    let mailboxes: [RestingStore.Mailbox]
    let hasPassword: Bool
    let networks: [NetworkCard]
    let sessions: [SessionStore.SessionRow]
    let tokens: [HouseStore.TokenRow]
    let mayFound: Bool

    init(_ scene: Scene, session: String?) throws {
        guard let person = scene.actor.person else { throw Path.NotFound() }
        let house = HouseStore(scene)
        let row = try house.person(person)
        name = row.name
        mailboxes = try RestingStore(scene.connection).mailboxes(of: person)
        hasPassword = row.hasPassword
        networks = try NetworkCardStore(scene).of(person)
        sessions = try SessionStore(scene).sessions(of: person, this: session)
        tokens = try house.tokens(of: person)
        mayFound = Founding.verdict(for: scene.actor).isAllowed
    }

    var title: Phrase { say("You") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(name)</h1>
        <p class="lede">\(mailboxes.map(\.email).joined(separator: ", "))</p>
        \(mailboxes.filter { $0.resting != nil }.html { returned($0, viewer) })
        <section><h2>\(say("Your networks"))</h2>
        \(NetworkList.html(networks, mayFound: mayFound))</section>
        <section><h2>\(say("How you sign in"))</h2>
        <p><a href="\(Address(.yourName))">\(say("Your name, language and time zone"))</a></p>
        <p><a href="\(Address(.yourPassword))">\(hasPassword ? say("Change your password") : say("Set a password"))</a></p>
        <h3>\(say("Where you are signed in"))</h3>
        <ul class="list">\(sessions.html { session in
            """
            <li><span class="title">\(session.browser)</span>
            <p class="meta">\(say("since \(session.began)"))\(when(session.isThisOne, " · \(say("this one"))"))</p>
            \(FormButton(say("Sign out there"), posts: Address(.yourSession, session.id), weight: .plain).html(for: viewer))</li>
            """
        })</ul></section>
        <section><h2>\(say("Personal tokens"))</h2>
        \(when(tokens.isEmpty, "<p class=\"empty\">\(say("None. A token lets a program of yours read and act as you."))</p>"))
        <ul class="list">\(tokens.html { token in
            """
            <li><span class="title">\(token.label)</span><p class="meta">\(say("since \(token.made)"))</p>
            \(FormButton(say("Revoke"), posts: Address(.yourToken, token.id), weight: .plain).html(for: viewer))</li>
            """
        })</ul><p><a href="\(Address(.yourTokens))">\(say("Make a personal token"))</a></p></section>
        """
    }

    /// Nothing is sent to an address that mail came back from.
    private func returned(_ mailbox: RestingStore.Mailbox, _ viewer: Viewer) -> HTML {
        let email = mailbox.email
        let again = FormButton(say("Mail works there again"), posts: Address(.wakeAddress, email))
        return """
            <div class="note"><p>\(say("Mail to \(email) came back, so nothing is sent there."))</p>
            <p class="meta">\(mailbox.resting.map { "\($0)" as HTML }) · \(mailbox.reason)</p>\(again.html(for: viewer))</div>
            """
    }
}
