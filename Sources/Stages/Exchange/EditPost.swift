import Domain
import Web
import Words

/// Whoever wrote a post rewords it within the day; the earlier text is kept.
package struct EditPost: DoorAction {
    let post: ID<Post>
    let text: String

    package init(_ post: ID<Post>, to text: String) {
        self.post = post
        self.text = text
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let post = try exchange.post(path.id("post"))
        let thread = try exchange.thread(post.thread)
        let verdict = try exchange.conversing().verdictOnEditing(
            postBy: post.author, at: post.posted, in: thread.standing, by: scene.actor, now: scene.now)
        return Form(
            say("Change your post"), posts: Address(.editPost, path.network, post.id), once: scene.newID(),
            button: say("Keep the new text"), lede: say("The earlier text stays readable beside the new one."),
            audience: say("The same people see it; nobody is mailed again."), verdict: verdict,
            values: ["text": post.text], fields: [AddPost.textField])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("post"), to: answers.text("text"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let exchange = ExchangeStore(scene)
        let known = try exchange.post(post)
        try exchange.conversing().verdictOnEditing(
            postBy: known.author, at: known.posted, in: exchange.thread(known.thread).standing, by: scene.actor,
            now: scene.now
        ).orThrow()
        let (salt, seal) = scene.seal(text)
        try exchange.change(post, to: text, salt: salt)
        return Event(.postEdited, post, ["thread": .id(known.thread), "text": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.post, path.network, ID<Post>(rawValue: event.subject))
    }
}
