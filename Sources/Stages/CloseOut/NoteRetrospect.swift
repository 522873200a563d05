import Domain
import Web
import Words

/// Notes that people looked back together, who of the next team was there, and what they take along.
package struct NoteRetrospect: DoorAction {
    let held: Day
    let guests: String
    let taken: String

    package init(held: Day, with guests: String, taken: String) {
        self.held = held
        self.guests = guests
        self.taken = taken
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let closeOut = CloseOutStore(scene)
        let known = try closeOut.retrospect()
        return Form(
            say("Note the retrospect"), posts: Address(.retrospect, path.network), once: scene.newID(),
            button: say("Keep the note"),
            lede: say("A report tells what happened; somebody who was there tells why. Invite those who go on."),
            audience: say("Everybody in the network reads it."),
            verdict: try closeOut.closingNow().verdictOnWorking(by: scene.actor),
            values: [
                "held": known?.held.description ?? "", "guests": known?.guests ?? "", "taken": known?.taken ?? "",
            ], replaces: true,
            fields: [
                Field("held", say("Held on"), .day),
                Field(
                    "guests", say("Who of the next team was there"),
                    help: say("Of the next network, or of whoever goes on with the topic."), limit: 300),
                Field("taken", say("What they take along"), .text, limit: 4000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let held = answers.day("held") else { throw Path.NotFound() }
        self.init(held: held, with: answers.text("guests"), taken: answers.text("taken"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closingNow().verdictOnWorking(by: scene.actor).orThrow()
        if held > scene.today {
            throw Answers.Invalid([Form.Problem("held", say("This day is still to come."))])
        }
        try closeOut.note(CloseOutStore.Retrospect(held: held, guests: guests, taken: taken))
        return Event(.retrospectNoted, scene.network, ["held": .day(held)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.closing, path.network).at("retrospect")
    }
}
