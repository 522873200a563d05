/// The parts of a charter, in the order they are read. Each is accepted by itself, so that people re-accept only what changed.
package enum CharterSection: String, Sendable, Hashable, CaseIterable, Codable {
    case topic, purpose, scope, goals, questions, duties, expectations, cadence, decisions, confidentiality, outputs,
        licence, ends, sunset

    package var label: Phrase {
        switch self {
        case .topic: say("Topic")
        case .purpose: say("Purpose")
        case .scope: say("Scope")
        case .goals: say("Goals")
        case .questions: say("Learning questions")
        case .duties: say("Roles and responsibilities")
        case .expectations: say("What is expected of members")
        case .cadence: say("How often we meet")
        case .decisions: say("How we decide")
        case .confidentiality: say("What stays among us")
        case .outputs: say("What we will produce")
        case .licence: say("Licence of what we publish")
        case .ends: say("End date")
        case .sunset: say("How the network ends, and who keeps what")
        }
    }

    /// Topic and end date are fields, goals, questions, duties and expectations lists of their own; publishing writes them
    /// into the charter.
    package var isWritten: Bool { ![.topic, .goals, .questions, .duties, .expectations, .ends].contains(self) }

    package static let written = allCases.filter(\.isWritten)
}
