import Domain
import Web
import Words

/// An applicant keeps the draft of an application, or of a full proposal, again and again until it is sent.
struct SaveApplication: DoorDraft {
    package static let takesFiles = true

    /// The keys that came with answers; others stay as they are.
    let texts: ApplicationTexts
    let files: [CallQuestion.Key: [UploadedFile]]
    /// The revision the writer began from.
    let revision: Int

    static let audience = say(
        "Nobody but you reads the draft. Once sent, conveners and the reviewers they assign read it.")

    static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        let answered = try selection.answered(application)
        let verdict = try selection.applying(application).verdictOnKeeping
        // Nothing is asked any more; whoever is late still gets back what they typed.
        if !application.state.isWriting { try verdict.orThrow() }
        let questions = answered.form.asked(in: answered.writing)
        var values = questions.reduce(into: [String: String]()) { $0[$1.key.rawValue] = answered.texts[$1.key] }
        values["revision"] = String(application.revision)
        let fields = questions.map { question in
            ApplicationFields.field(for: question, kept: answered.files(of: question.key).map(\.file.name))
        }
        return Form(
            say("Your application"), posts: Address(.application, try path.text("secret")), once: scene.newID(),
            button: say("Keep the draft"), audience: audience,
            verdict: verdict, values: values,
            fields: fields + [Field("revision", say("Revision"), .hidden, limit: 20)])
    }

    init(_ answers: Answers, at path: Path) {
        texts = ApplicationTexts(
            Dictionary(uniqueKeysWithValues: answers.names.map { (CallQuestion.Key(rawValue: $0), answers.text($0)) }))
        files = Dictionary(
            uniqueKeysWithValues: answers.names.map { (CallQuestion.Key(rawValue: $0), answers.files($0)) })
        revision = answers.number("revision") ?? 0
    }

    func keep(in scene: Scene, for caller: Caller, at path: Path) throws -> Address {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        let answered = try selection.answered(application)
        try selection.applying(application).verdictOnKeeping.orThrow()
        let questions = answered.form.asked(in: answered.writing)
        for question in questions where question.kind == .file {
            let most = question.limit
            let new = answered.new(files[question.key] ?? [], in: question.key)
            if answered.files(of: question.key).count + new.count > most {
                let label = question.label
                throw Refusal(
                    "tooManyFiles", say("“\(label)” takes \(most) files. Remove one first."))
            }
            for file in new { try selection.add(file, to: application.id, answering: question.key) }
        }
        guard try selection.keep(texts, to: questions, in: application, from: revision) else {
            throw Overtaken(
                questions.filter { $0.kind != .file && answered.texts[$0.key] != texts[$0.key] }.map {
                    Overtaken.Text($0.key.rawValue, standing: [answered.texts[$0.key]])
                }, mark: "revision", now: String(application.revision))
        }
        return Address(.application, try path.text("secret")).asking(["kept": "draft"])
    }

    /// Files that came in are kept in the draft at once, whatever is wrong with the rest: sending them again may take
    /// an hour on a slow line.
    static func save(_ files: [String: [UploadedFile]], at path: Path, in scene: Scene) throws {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        guard try selection.applying(application).verdictOnKeeping.isAllowed else { return }
        let answered = try selection.answered(application)
        for question in answered.form.asked(in: answered.writing) where question.kind == .file {
            let room = max(0, question.limit - answered.files(of: question.key).count)
            for file in answered.new(files[question.key.rawValue] ?? [], in: question.key).prefix(room) {
                try selection.add(file, to: application.id, answering: question.key)
            }
        }
    }
}
