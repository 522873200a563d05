import Domain
import Markup
import Web
import Words

/// Where people sign in: by a mailed link, or with a password. It stands for every private address while signed out.
struct SignInPage: Page {
    /// Why this page stands here instead of another.
    let reason: Phrase
    let link: Form
    let password: Form

    init(
        back: Address?, once: ID<Event>, input: Input = Input(), problem: Form.Problem? = nil, wasPassword: Bool = false
    ) {
        reason = say("What is said in a learning network stays among its people. Sign in to go on.")
        let back = back?.path ?? input.first("back") ?? ""
        let email = Field("email", say("Your e-mail address"), .email)
        let hidden = Field("back", say("Back to"), .hidden, required: false, limit: 2000)
        link = Form(
            say("By mail"), posts: Address(.signIn), once: once, button: say("Send me a link"),
            lede: say("We mail you a link that is good once, for an hour."), values: ["back": back],
            fields: [email, hidden]
        ).again(with: input.returning(to: back), problems: wasPassword ? [] : [problem].compactMap(\.self))
        password = Form(
            say("With your password"), posts: Address(.signInPassword), once: once, button: say("Sign in"),
            values: ["back": back], fields: [email, Field("password", say("Your password"), .password), hidden]
        ).again(with: input.returning(to: back), problems: wasPassword ? [problem].compactMap(\.self) : [])
    }

    var title: Phrase { say("Sign in") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(reason)</p>
        <div class="columns">
        <section>\(link.html(for: viewer))</section>
        <section>\(password.html(for: viewer))</section>
        </div>
        """
    }
}

extension Input {
    func returning(to back: String) -> Input {
        var copy = self
        copy.values["back"] = [back]
        return copy
    }
}
