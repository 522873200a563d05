import Domain
import Mail
import Web
import Words

/// The facilitator or a convener takes a letter that was held as a post by one of those who take part.
package struct TakeLetter: DoorAction {
    let letter: ID<ReceivedLetter>
    let person: ID<Person>
    /// Nothing begins a new conversation.
    let thread: ID<Thread>?

    private static let mostThreads = 50

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        try form(for: ReceivedLetterStore(scene).letter(path.id("letter")), at: path.network, scene)
    }

    static func form(for letter: ReceivedLetterStore.LetterRow, at network: String, _ scene: Scene) throws -> Form {
        guard Moderating.includes(scene.actor) else { throw Path.NotFound() }
        let exchange = ExchangeStore(scene)
        let threads = try exchange.threads(mostThreads).filter { $0.closed == nil }
        let found = letter.action == .addPost ? letter.subjectID.map { ID<Event>(rawValue: $0).description } : nil
        let known = found.flatMap { id in threads.first { $0.id.description == id } }
        return Form(
            say("Take it as a post"), posts: Address(.takeLetter, network, letter.id), once: scene.newID(),
            button: say("Take it as a post"), audience: try exchange.audience(),
            verdict: try HeldLetterPage.moderating(letter, in: scene).verdictOnTaking(by: scene.actor),
            values: [
                "person": letter.person?.description ?? "", "thread": known?.id.description ?? "new",
            ],
            fields: [
                Field(
                    "person", say("Who wrote it"),
                    .choice(
                        try exchange.participants().map { Field.Choice($0.person.description, .verbatim($0.name)) })),
                Field(
                    "thread", say("Where it belongs"),
                    .choice(
                        threads.map { Field.Choice($0.id.description, .verbatim($0.title)) } + [
                            Field.Choice("new", say("A new conversation"))
                        ])),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        letter = try path.id("letter")
        guard let person: ID<Person> = answers.id("person") else { throw Path.NotFound() }
        self.person = person
        thread = answers.id("thread")
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = ReceivedLetterStore(scene)
        let row = try store.letter(letter)
        try HeldLetterPage.moderating(row, in: scene).verdictOnTaking(by: scene.actor).orThrow()
        let exchange = ExchangeStore(scene)
        guard try exchange.participants().contains(where: { $0.person == person }) else {
            throw Refusal.onlyParticipants
        }
        let post: ID<Post> = scene.newID()
        let seal = try write(row, as: post, files: try files(in: scene), in: scene)
        try store.settle(letter, as: .taken, because: row.reason, by: scene.actor.person)
        return Event(.letterTaken, post, ["letter": .id(letter), "author": .id(person), "text": seal])
    }

    private func write(
        _ row: ReceivedLetterStore.LetterRow, as post: ID<Post>, files: [UploadedFile], in scene: Scene
    ) throws -> Event.Fact {
        let original = PostOriginal(letter: letter, quoted: row.quoted, signature: row.signature)
        let text = row.text.isEmpty ? files.map(\.name).joined(separator: ", ") : row.text
        guard let thread else {
            return try BeginThread(row.subject, under: nil, text, files: files, original: original)
                .write(scene.newID(), post, by: person, in: scene)
        }
        let exchange = ExchangeStore(scene)
        try exchange.conversing().verdictOnPosting(in: exchange.thread(thread).standing, by: scene.actor).orThrow()
        return try AddPost(to: thread, text, files: files, original: original).write(post, by: person, in: scene)
    }

    /// What came along and can be taken; the letter itself keeps the rest.
    private func files(in scene: Scene) throws -> [UploadedFile] {
        guard let digest = try ReceivedLetterStore(scene).digest(of: letter),
            let bytes = try? scene.setting.files.read(digest),
            let message = try? IncomingMessage(parsing: bytes)
        else { return [] }
        return try LetterFiles(message.attachments, scene.setting.site).keep(in: scene.setting.files)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.post, path.network, ID<Post>(rawValue: event.subject))
    }
}
