/// A tie that keeps somebody away from a candidate: declared, named by the applicant, or found by the system.
package struct Conflict: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        // Found
        case samePerson, sameOrganisation, sameName, organisationElsewhere, sameGrant, sharedNetwork
        // Said
        case declared, namedByApplicant

        package var label: Phrase {
            switch self {
            case .samePerson: say("Is the applicant, perhaps under another address")
            case .sameOrganisation: say("Is of the same organisation")
            case .sameName: say("Has the name of the applicant")
            case .organisationElsewhere: say("Is of the same organisation in another network")
            case .sameGrant: say("Works on the same grant")
            case .sharedNetwork: say("Sat at one table with them in another network")
            case .declared: say("Declared it")
            case .namedByApplicant: say("Was named by the applicant")
            }
        }

        package var isFound: Bool { self != .declared && self != .namedByApplicant }

        /// Nobody judges themselves or their own organisation, whatever reason is given.
        package var canBeCleared: Bool { isFound && self != .samePerson && self != .sameOrganisation }
    }

    package let person: ID<Person>
    package let candidate: ID<Candidate>
    package let kind: Kind
    /// A convener without a conflict has looked at it and said why it does not stand in the way.
    package let isCleared: Bool

    package init(person: ID<Person>, candidate: ID<Candidate>, kind: Kind, isCleared: Bool = false) {
        self.person = person
        self.candidate = candidate
        self.kind = kind
        self.isCleared = isCleared
    }

    package var blocks: Bool { !(isCleared && kind.canBeCleared) }
}

/// What somebody declared or an applicant named, as it stands in the record.
package enum NamedTie {
    package enum Level: String, Sendable, Hashable, CaseIterable, Codable {
        case person, organisation

        package var label: Phrase {
            switch self {
            case .person: say("A person")
            case .organisation: say("An organisation")
            }
        }
    }
}
