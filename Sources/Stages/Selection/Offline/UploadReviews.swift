import Domain
import Foundation
import Web
import Words

/// A reviewer brings a form back that was filled in offline. It changes nothing yet: it is shown beside what stands.
struct UploadReviews: DoorDraft {
    package static let takesFiles = true
    private static let mostBytes = 8 << 20

    let file: UploadedFile?

    static func form(at path: Path, in scene: Scene) throws -> Form {
        guard scene.actor.holds(.reviewer), try SelectionStore(scene).sight() != nil else { throw Path.NotFound() }
        return Form(
            say("Bring a form back"), posts: Address(.offlineReviews, path.network), once: scene.newID(),
            button: say("Look at it"), lede: say("Nothing is written before you have seen what it changes."),
            audience: say("Nobody but you sees it."),
            fields: [Field("file", say("The form, saved as CSV"), .file)])
    }

    init(_ answers: Answers, at path: Path) {
        file = answers.files("file").first
    }

    func keep(in scene: Scene, for caller: Caller, at path: Path) throws -> Address {
        let selection = SelectionStore(scene)
        guard scene.actor.holds(.reviewer), let sight = try selection.sight(), let file else { throw Path.NotFound() }
        guard file.type.hasPrefix("text/"), file.size <= Self.mostBytes else {
            throw Refusal(
                "notCSV", say("This is not the form as CSV. In a spreadsheet choose “Save as” and “CSV (UTF-8)”."))
        }
        let place = try scene.setting.files.open(file.digest)
        var reading = try OfflineReading(selection, sight)
        let rows = try reading.rows(of: Array(try Data(contentsOf: place)))
        let id = try selection.keepUpload(rows, named: file.name, by: sight.person)
        return Address(.offlineUpload, path.network, id)
    }
}
