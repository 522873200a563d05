/// A file that stands with something people wrote.
package enum Attachment {
    /// What it stands with: who may read that may have the file.
    package enum Holder: String, Sendable, Hashable, CaseIterable {
        case post

        package func isOpen(to actor: Actor) -> Bool {
            switch self {
            case .post: Conversing.includes(actor)
            }
        }
    }
}
