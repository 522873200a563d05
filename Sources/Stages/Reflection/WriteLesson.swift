import Domain
import Web
import Words

/// Writes down a lesson others can use, or words one's own anew.
package struct WriteLesson: DoorAction {
    let id: ID<Lesson>?
    let statement: String
    let context: String
    let evidence: String
    let users: String
    let sureness: Lesson.Sureness
    let question: ID<LearningQuestion>?
    let mayTravel: Bool

    package init(
        _ statement: String, context: String, evidence: String, users: String, sureness: Lesson.Sureness,
        question: ID<LearningQuestion>? = nil, mayTravel: Bool = false, id: ID<Lesson>? = nil
    ) {
        self.id = id
        self.statement = statement
        self.context = context
        self.evidence = evidence
        self.users = users
        self.sureness = sureness
        self.question = question
        self.mayTravel = mayTravel
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = ReflectionStore(scene)
        let known = try (try? path.id("lesson", Lesson.self)).map(store.lesson)
        let questions = try CharterStore(scene).questions()
        let keeping = try store.keeping()
        return Form(
            known == nil ? say("Write down a lesson") : say("Change your lesson"),
            posts: known.map { Address(.changeLesson, path.network, $0.id) } ?? Address(.newLesson, path.network),
            once: scene.newID(), button: say("Keep the lesson"),
            lede: say(
                "A lesson is a sentence somebody else can act on, with the place it comes from and what shows that it holds."
            ),
            audience: say(
                "Everybody in the network reads it. It leaves the network only if you agree and a convener makes it public."
            ),
            verdict: known.map { keeping.verdict(onChanging: $0.standing, by: scene.actor) }
                ?? keeping.verdict(for: scene.actor),
            values: known.map(values) ?? [:], replaces: known != nil,
            fields: [
                Field("statement", say("The lesson, in one sentence"), limit: 300),
                Field(
                    "context", say("Context"), .text, help: say("Where, with whom, under which conditions?"),
                    limit: 4000),
                Field(
                    "evidence", say("Evidence"), .text, help: say("What shows it? Figures, observations, documents."),
                    limit: 4000),
                Field("users", say("Who can use it"), limit: 300),
                Field(
                    "sureness", say("How sure are you?"),
                    .choice(Lesson.Sureness.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field(
                    "question", say("The learning question it helps to answer"),
                    .choice(questions.map { Field.Choice($0.id.description, .verbatim($0.question)) }), required: false),
                Field(
                    "may_travel", say("This lesson may leave the network, under its licence and with my name"), .tick,
                    required: false),
            ])
    }

    private static func values(of lesson: ReflectionStore.LessonRow) -> [String: String] {
        [
            "statement": lesson.statement, "context": lesson.context, "evidence": lesson.evidence,
            "users": lesson.users,
            "sureness": lesson.sureness.rawValue, "question": lesson.questionID?.description ?? "",
            "may_travel": lesson.mayTravel ? "yes" : "",
        ]
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            answers.text("statement"), context: answers.text("context"), evidence: answers.text("evidence"),
            users: answers.text("users"), sureness: answers.choice("sureness") ?? .once,
            question: answers.id("question"),
            mayTravel: answers.ticked("may_travel"), id: try? path.id("lesson"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = ReflectionStore(scene)
        let keeping = try store.keeping()
        if let id {
            try keeping.verdict(onChanging: store.lesson(id).standing, by: scene.actor).orThrow()
        } else {
            try keeping.verdict(for: scene.actor).orThrow()
        }
        let id = id ?? scene.newID()
        try store.keep(self, as: id)
        return Event(.lessonWritten, id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.lesson, path.network, ID<Lesson>(rawValue: event.subject))
    }
}
