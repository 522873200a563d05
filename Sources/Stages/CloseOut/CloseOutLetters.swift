import Domain
import Sealing
import Words

/// The letters of the end: one when closing begins, one when it is done.
struct CloseOutLetters {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func letters(_ kind: EventKind, _ event: RecordedEvent) throws -> [Addressed] {
        guard [.closingBegun, .networkClosed].contains(kind) else { return [] }
        let facts = try CharterStore(scene).facts()
        let closeOut = CloseOutStore(scene)
        let closing = try closeOut.closingRow()
        let letter: any Letter =
            kind == .closingBegun
            ? ClosingLetter(network: facts.name, reason: closing?.reason ?? "")
            : ClosedLetter(
                network: facts.name, thanks: closing?.thanks ?? "", digest: Digest(bytes: event.digest)?.hex ?? "")
        return try closeOut.receivers().map {
            Addressed(
                letter: letter, email: $0.email, person: $0.person, language: $0.language,
                link: kind == .closingBegun ? Address(.consent, facts.slug) : Address(.closing, facts.slug))
        }
    }
}
