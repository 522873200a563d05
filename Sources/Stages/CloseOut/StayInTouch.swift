import Domain
import Web
import Words

/// A person says whether the others may find them when the network is over, and where.
package struct StayInTouch: DoorAction {
    /// Empty for those who do not wish to be found.
    let address: String
    /// As what the next network may ask them; empty for those who do not wish to be asked.
    let parts: [AlumnusPart]

    package init(at address: String, as parts: [AlumnusPart] = []) {
        self.address = address
        self.parts = parts
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let closeOut = CloseOutStore(scene)
        let known = try scene.actor.person.flatMap { try closeOut.contact(of: $0) }
        let parts = try scene.actor.person.map { try closeOut.parts(of: $0) } ?? []
        return Form(
            say("Staying in touch"), posts: Address(.contact, path.network), once: scene.newID(),
            button: say("Keep my answer"),
            lede: say("The network ends; the people go on. Say where the others find you, or leave it empty."),
            audience: say("Those who took part read it. It stands in no archive that is handed on."),
            verdict: try closeOut.closingNow().verdictOnStayingInTouch(by: scene.actor),
            values: ["address": known ?? ""], replaces: true,
            fields: [
                Field(
                    "address", say("Where you are found"),
                    help: say(
                        "An e-mail address that lasts, a telephone number, a web page. Empty if you do not wish it."),
                    required: false, limit: 200),
                Field(
                    "parts", say("May the next network ask you?"),
                    .choices(AlumnusPart.allCases.map { Field.Choice($0.rawValue, $0.label) }),
                    help: say(
                        "Then your name, your organisation and the address you sign in with go to its conveners, here or on another server. Nothing is promised by it."
                    ), required: false),
            ]
        ).filled("parts", parts.map(\.rawValue))
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(at: answers.text("address"), as: answers.choices("parts"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closingNow().verdictOnStayingInTouch(by: scene.actor).orThrow()
        let person = try scene.member().person
        try closeOut.keep(contact: address, as: parts, of: person)
        return Event(.contactAnswered, person)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.closing, path.network).at("contacts")
    }
}
