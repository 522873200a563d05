import Domain
import Web
import Words

/// Somebody begins a conversation, under a learning question or none.
package struct BeginThread: DoorAction {
    package static let takesFiles = true

    let title: String
    let question: ID<LearningQuestion>?
    let text: String
    let kind: ThreadKind
    let files: [UploadedFile]
    /// What came with its first post, where it came by mail.
    let original: PostOriginal?

    package init(
        _ title: String, under question: ID<LearningQuestion>?, _ text: String, kind: ThreadKind = .talk,
        files: [UploadedFile] = [],
        original: PostOriginal? = nil
    ) {
        self.original = original
        self.title = title
        self.question = question
        self.text = text
        self.kind = kind
        self.files = files
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        return Form(
            say("Begin a conversation"), posts: Address(.newThread, path.network), once: scene.newID(),
            button: say("Begin the conversation"),
            lede: say("Bring what you met in your own work. A conversation ends with an outcome that others can use."),
            audience: try exchange.audience(), verdict: try exchange.conversing().verdict(for: scene.actor),
            values: ["kind": (path.question("kind").flatMap { ThreadKind(rawValue: $0) } ?? .talk).rawValue],
            fields: [
                Field(
                    "kind", say("What it is for"),
                    .choice(ThreadKind.allCases.map { Field.Choice($0.rawValue, $0.label) }), required: false),
                Field("title", say("What it is about"), limit: 160), try exchange.questionField(),
                AddPost.textField, AddPost.filesField,
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            answers.text("title"), under: answers.id("question"), answers.text("text"),
            kind: answers.choice("kind") ?? .talk, files: answers.files("files"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let exchange = ExchangeStore(scene)
        try exchange.conversing().verdict(for: scene.actor).orThrow()
        let thread: ID<Thread> = scene.newID()
        let post: ID<Post> = scene.newID()
        let seal = try write(thread, post, by: try scene.member().person, in: scene)
        return Event(.threadBegun, thread, ["post": .id(post), "text": seal])
    }

    /// Opens it with its first post.
    ///
    /// - Returns: the seal of the text.
    func write(_ thread: ID<Thread>, _ post: ID<Post>, by author: ID<Person>, in scene: Scene) throws -> Event.Fact {
        try ExchangeStore(scene).begin(thread, title: title, question: question, kind: kind, by: author)
        return try AddPost(to: thread, text, files: files, original: original).write(post, by: author, in: scene)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.thread, path.network, ID<Thread>(rawValue: event.subject))
    }
}
