import Domain
import Web
import Words

/// Something people begin and come back to before it counts: kept through the same doors as an action, without an event.
package protocol DoorDraft: Sendable {
    static func form(at path: Path, in scene: Scene) throws -> Form

    init(_ answers: Answers, at path: Path) throws

    /// - Returns: where people go once it is kept.
    /// - Throws: ``Refusal`` when the rule says no; nothing is kept then.
    func keep(in scene: Scene, for caller: Caller, at path: Path) throws -> Address

    /// Whether its form asks for files; elsewhere none are taken in.
    static var takesFiles: Bool { get }

    /// Keeps files that came with answers that are not right yet, so that they need not be sent again.
    static func save(_ files: [String: [UploadedFile]], at path: Path, in scene: Scene) throws
}

extension DoorDraft {
    package static func save(_ files: [String: [UploadedFile]], at path: Path, in scene: Scene) throws {}
    package static var takesFiles: Bool { false }
}

/// What is known of a browser beside who uses it.
package struct Caller: Sendable {
    /// Attempts are counted by it.
    package let remoteAddress: String
    package let language: String

    package init(remoteAddress: String, language: String) {
        self.remoteAddress = remoteAddress
        self.language = language
    }
}
