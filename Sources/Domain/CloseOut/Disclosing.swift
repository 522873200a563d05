/// For whom an archive is made.
package enum ArchiveAudience: String, Sendable, Hashable, CaseIterable, Codable {
    case `public`, members, full
}

/// What an archive may hold of a person, by their consent and by who will read it.
package struct Disclosing: Sendable {
    package let audience: ArchiveAudience
    private let consents: [ID<Person>: Consents]
    /// What holds for those who said nothing.
    private let silence: Consents

    package init(
        to audience: ArchiveAudience, consents: [ID<Person>: Consents], silence: Consents = Consents(all: .members)
    ) {
        self.audience = audience
        self.consents = consents
        self.silence = .silence(name: silence.name, words: silence.words, files: silence.files)
    }

    /// What may become of a file somebody handed in: in public only what can be looked through for names.
    package enum FileDisclosure: Sendable, Hashable {
        case whole, lookedThrough, leftOut
    }

    /// - Parameter type: as it is served, such as `text/plain`.
    package func disclosure(ofFileOfType type: String) -> FileDisclosure {
        let isText = type.hasPrefix("text/")
        return switch audience {
        case .public: isText ? .lookedThrough : .leftOut
        case .members: isText ? .lookedThrough : .whole
        case .full: .whole
        }
    }

    /// The full record stays with the programme.
    package func shows(_ kind: ConsentKind, of person: ID<Person>) -> Bool {
        let choice = (consents[person] ?? silence)[kind]
        return switch audience {
        case .public: choice == .open
        case .members: choice != .takenOut
        case .full: true
        }
    }
}
