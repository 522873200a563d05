import Domain
import Sealing
import Web
import Words

/// A convener records the seed of a lottery before the pool is final, so that nobody can choose it by whom it would draw.
package struct RecordSeed: DoorAction {
    let seed: String?
    let reason: String

    package init(_ seed: String?, because reason: String = "") {
        self.seed = seed
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let reading = try CohortPoolReading(scene)
        let draw = try CohortStore(scene).drawStanding(reading)
        var fields = [
            Field(
                "seed", say("Seed"),
                help: say(
                    "Best something nobody here can choose, such as the numbers of a public lottery of a day that was named before. Left empty, one is drawn."
                ), required: false, limit: 200)
        ]
        if draw.isAgain {
            fields.append(
                Field(
                    "reason", say("Why there is to be another draw"), .text,
                    help: say("There was a draw before; a second one needs a reason that can be read."), limit: 1000))
        }
        return Form(
            say("Record the seed of a draw"), posts: Address(.newSeed, path.network), once: scene.newID(),
            button: say("Record the seed"),
            lede: say(
                "The seed stands from now on and cannot be changed. The pool is final only when you draw, later."),
            audience: say("Conveners and deputies read it; it stands in the record of the selection."),
            verdict: try SelectionStore(scene).choosing(reading).verdictOnRecordingSeed(draw, by: scene.actor),
            fields: fields)
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(answers.optional("seed"), because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let reading = try CohortPoolReading(scene)
        let store = CohortStore(scene)
        let draw = try store.drawStanding(reading)
        try SelectionStore(scene).choosing(reading).verdictOnRecordingSeed(draw, by: scene.actor).orThrow()
        if draw.isAgain, reason.isEmpty {
            throw Answers.Invalid([Form.Problem("reason", say("Something must be written here."))])
        }
        let drawn = scene.setting.chance(16).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }
        let text = seed ?? drawn.joined()
        let id = try store.record(text, because: reason, by: reading.sight.person)
        return Event(.seedRecorded, id, ["digest": .seal(Digest(hashing: text).hex)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.cohort, path.network).at("draw")
    }
}
