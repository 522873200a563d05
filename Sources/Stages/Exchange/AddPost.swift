import Domain
import Web
import Words

/// Somebody answers in a conversation.
package struct AddPost: DoorAction {
    package static let takesFiles = true

    let thread: ID<Thread>
    let text: String
    let files: [UploadedFile]
    /// What came with it, where it came by mail.
    let original: PostOriginal?

    static let textField = Field(
        "text", say("Your text"), .text, help: say("Markdown: *emphasis*, lists with a hyphen, links."))
    static let filesField = Field("files", say("Attachments"), .file, required: false)

    package init(to thread: ID<Thread>, _ text: String, files: [UploadedFile] = [], original: PostOriginal? = nil) {
        self.original = original
        self.thread = thread
        self.text = text
        self.files = files
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        return try form(in: exchange.thread(path.id("thread")), at: path.network, exchange)
    }

    /// As it stands below the thread, which is at hand there already.
    static func form(in thread: ExchangeStore.ThreadRow, at network: String, _ exchange: ExchangeStore) throws -> Form {
        Form(
            say("Answer"), posts: Address(.newPost, network, thread.id), once: exchange.scene.newID(),
            button: say("Post"),
            audience: try exchange.audience(),
            verdict: try exchange.conversing().verdictOnPosting(in: thread.standing, by: exchange.scene.actor),
            fields: [textField, filesField])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(to: try path.id("thread"), answers.text("text"), files: answers.files("files"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let exchange = ExchangeStore(scene)
        let standing = try exchange.thread(thread).standing
        try exchange.conversing().verdictOnPosting(in: standing, by: scene.actor).orThrow()
        let post: ID<Post> = scene.newID()
        let seal = try write(post, by: try scene.member().person, in: scene)
        return Event(.postAdded, post, ["thread": .id(thread), "text": seal])
    }

    /// Puts it in its place with all that belongs to it.
    ///
    /// - Returns: the seal of its text.
    func write(_ post: ID<Post>, by author: ID<Person>, in scene: Scene) throws -> Event.Fact {
        let (salt, seal) = scene.seal(text)
        let exchange = ExchangeStore(scene)
        try exchange.add(post, text, salt: salt, to: thread, by: author)
        try AttachmentStore(scene).add(files, to: .post, post)
        if let original { try exchange.keep(original, with: post) }
        return seal
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        let post = ID<Post>(rawValue: event.subject)
        let thread = (try? path.text("thread")) ?? "-"
        return Address(.thread, path.network, thread).asking(["post": post.description]).at("post-\(post)")
    }
}
