import Domain
import Markup
import Web
import Words

/// Says that a link is on its way, whether the address is known or not.
struct LinkSentPage: Page {
    let email: String

    var title: Phrase { say("Look into your mail") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("If \(email) is known here, a link is on its way to it. It is good once, for an hour."))</p>
        """
    }
}

/// Where a mailed link leads: opening it uses nothing up, since mail scanners open links, too; the button does.
/// A link that is spent says so to whoever opens it, and offers a new one.
struct UseLinkPage: Page {
    let form: Form
    let reason: Phrase?

    init(_ scene: Scene, secret: String, back: String?) throws {
        let once: ID<Event> = scene.newID()
        if try SessionStore(scene).subject(of: secret, for: .signIn, Person.self) == nil {
            reason = say("This link has been used, or its hour is over. Ask for a new one.")
            form = SignInPage(back: back.flatMap { Address(ownPath: $0) }, once: once).link
            return
        }
        reason = nil
        form = Form(
            say("Sign in"), posts: Address(.signInLink, secret), once: once, button: say("Sign in now"),
            values: ["back": back ?? ""], fields: [Field("back", say("Back to"), .hidden, required: false, limit: 2000)]
        )
    }

    private enum CodingKeys: CodingKey { case reason }

    var title: Phrase { say("Sign in") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(reason ?? say("One more press, so that nobody signs in for you by merely looking at your mail."))</p>
        \(form.html(for: viewer, heading: reason != nil))
        """
    }
}
