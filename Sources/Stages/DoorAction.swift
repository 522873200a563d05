import Domain
import Web
import Words

/// An action that people reach through a door: a form in the browser, the same fields as JSON.
package protocol DoorAction: Action {
    /// What is asked, what stands in it already, and whether it may be done now. An action without questions is a button.
    static func form(at path: Path, in scene: Scene) throws -> Form

    init(_ answers: Answers, at path: Path) throws

    /// Where people go once it is done.
    static func next(after event: RecordedEvent, at path: Path) -> Address

    /// Whether its form asks for files; elsewhere none are taken in.
    static var takesFiles: Bool { get }

    /// Which network it happens in; only founding makes a new one, named after its own event, so that a second try finds it.
    static func network(once: ID<Event>, in scene: Scene) -> ID<Network>
}

extension DoorAction {
    package static var takesFiles: Bool { false }
    package static func network(once: ID<Event>, in scene: Scene) -> ID<Network> { scene.network }
}
