import Domain
import Foundation
import Web
import Words

/// An applicant says where their clock stands, so that deadlines are told by it, too.
struct TellTimeZone: DoorDraft {
    let timeZone: String

    static let field = Field(
        "time_zone", say("Your time zone"),
        help: say("Such as Africa/Nairobi. Deadlines are told by your clock then, too."),
        required: false, limit: 60)

    static func form(at path: Path, in scene: Scene) throws -> Form {
        let application = try SelectionStore(scene).ownApplication()
        return Form(
            say("Your clock"), posts: Address(.applicationClock, try path.text("secret")), once: scene.newID(),
            button: say("Tell me the time there"), values: ["time_zone": application.timeZone], fields: [field])
    }

    init(_ answers: Answers, at path: Path) throws { timeZone = try Self.zone(answers) }

    func keep(in scene: Scene, for caller: Caller, at path: Path) throws -> Address {
        let selection = SelectionStore(scene)
        try selection.tellsTime(in: timeZone, selection.ownApplication().id)
        return Address(.application, try path.text("secret"))
    }

    static func zone(_ answers: Answers) throws -> String {
        let zone = answers.text("time_zone")
        if !zone.isEmpty, TimeZone(identifier: zone) == nil {
            throw Answers.Invalid([
                Form.Problem("time_zone", say("There is no such time zone. Try one like Africa/Nairobi."))
            ])
        }
        return zone
    }
}
