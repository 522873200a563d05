import Domain
import Web
import Words

/// An applicant takes an attachment out of the draft.
struct RemoveApplicationFile: DoorDraft {
    let file: ID<ApplicationFile>

    static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let file: ID<ApplicationFile> = try path.id("file")
        let application = try selection.ownApplication()
        _ = try selection.file(file, of: application.id)
        return Form(
            say("Remove the attachment"), posts: Address(.removeApplicationFile, try path.text("secret"), file),
            once: scene.newID(), button: say("Remove the attachment"),
            verdict: try selection.applying(application).verdictOnKeeping, fields: [])
    }

    init(_ answers: Answers, at path: Path) throws { file = try path.id("file") }

    func keep(in scene: Scene, for caller: Caller, at path: Path) throws -> Address {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        try selection.applying(application).verdictOnKeeping.orThrow()
        let answered = try selection.answered(application)
        guard let row = answered.files.first(where: { $0.id == file }), answered.isWriting(row.question) else {
            throw Path.NotFound()
        }
        try selection.remove(file, from: application.id)
        return Address(.application, try path.text("secret")).asking(["kept": "draft"])
    }
}
