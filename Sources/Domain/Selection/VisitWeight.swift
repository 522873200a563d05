/// How much evidence from a visit or an interview bears, by how it came about.
package enum VisitWeight: String, Sendable, Hashable, CaseIterable, Codable {
    case seen, shown, told

    package var label: Phrase {
        switch self {
        case .seen: say("Seen with one's own eyes")
        case .shown: say("Shown in documents")
        case .told: say("Told by them")
        }
    }
}
