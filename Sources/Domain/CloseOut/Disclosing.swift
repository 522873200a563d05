/// For whom an archive is made.
package enum ArchiveAudience: String, Sendable, Hashable, CaseIterable, Codable {
    case `public`, members, full
}

/// What an archive may say of a person, by their consent and by who will read it.
package struct Disclosing: Sendable {
    package let audience: ArchiveAudience
    private let consents: [ID<Person>: Consent]

    package init(to audience: ArchiveAudience, consents: [ID<Person>: Consent]) {
        self.audience = audience
        self.consents = consents
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

    /// Members read each other already, so silence keeps nothing from them; the full record stays with the programme.
    package func shows(_ person: ID<Person>) -> Bool {
        switch audience {
        case .public: consents[person] == .open
        case .members: consents[person] != .takenOut
        case .full: true
        }
    }
}
