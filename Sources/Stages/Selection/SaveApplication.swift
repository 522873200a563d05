import Domain
import Web
import Words

/// An applicant keeps the draft of an application, again and again until it is sent.
struct SaveApplication: DoorDraft {
    package static let takesFiles = true

    let texts: ApplicationTexts
    let files: [UploadedFile]
    /// The revision the writer began from.
    let revision: Int

    static let mostFiles = 10

    init(_ texts: ApplicationTexts, files: [UploadedFile] = [], revision: Int) {
        self.texts = texts
        self.files = files
        self.revision = revision
    }

    static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        var values = application.texts.values
        values["revision"] = String(application.revision)
        return Form(
            say("Your application"), posts: Address(.application, try path.text("secret")), once: scene.newID(),
            button: say("Keep the draft"),
            audience: say(
                "Nobody but you reads the draft. Once sent, conveners and the reviewers they assign read it."),
            verdict: try selection.applying(application).verdictOnKeeping, values: values,
            fields: ApplicationTexts.fields + [
                Field(
                    "attachments", say("Attachments"), .file,
                    help: say("Letters of support, a budget. They are added to those you handed in before."),
                    required: false),
                Field("revision", say("Revision"), .hidden, limit: 20),
            ])
    }

    init(_ answers: Answers, at path: Path) {
        self.init(
            ApplicationTexts(answers), files: answers.files("attachments"), revision: answers.number("revision") ?? 0)
    }

    func keep(in scene: Scene, for caller: Caller, at path: Path) throws -> Address {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        try selection.applying(application).verdictOnKeeping.orThrow()
        let most = Self.mostFiles
        if try selection.files(of: application.id).count + files.count > most {
            throw Refusal("tooManyFiles", say("An application takes \(most) attachments. Remove one first."))
        }
        guard try selection.keep(texts, in: application.id, from: revision) else { throw Refusal.changedMeanwhile }
        for file in files { try selection.add(file, to: application.id) }
        return Address(.application, try path.text("secret")).asking(["kept": "draft"])
    }
}
