/// Who may bring networks in from elsewhere, and when: whole, once, and after the network they continue.
package struct Importing: Sendable {
    package let wasImported: Bool
    package let predecessorIsHere: Bool
    /// Keys of persons and organisations the network names that nobody knows.
    package let unknown: [String]

    package init(wasImported: Bool, predecessorIsHere: Bool, unknown: [String]) {
        self.wasImported = wasImported
        self.predecessorIsHere = predecessorIsHere
        self.unknown = unknown
    }

    package func verdict(for actor: Actor) -> Verdict {
        let founding = Founding.verdict(for: actor)
        guard founding.isAllowed else { return founding }
        if wasImported {
            return .refused(Refusal("alreadyImported", say("This network was imported before.")))
        }
        if !predecessorIsHere {
            return .refused(
                Refusal("noPredecessor", say("The network it continues has not been imported; import that one first.")))
        }
        if !unknown.isEmpty {
            let keys = unknown.prefix(5).joined(separator: ", ")
            return .refused(Refusal("unknownKeys", say("It names somebody who was not imported: \(keys)")))
        }
        return .allowed
    }

    /// The roles somebody may bring along into a network; the operator's belongs to the house.
    package static let roles: [Role] = Role.allCases.filter { $0 != .operator }

    /// Whether a network may stand at a stage with what is known of its end: past design it has one.
    package static func verdict(on stage: Stage, begins: Day, ends: Day?) -> Verdict {
        guard let ends else {
            return stage == .design
                ? .allowed
                : .refused(Refusal("noEnd", say("A network past design has an end; give the column “ends”.")))
        }
        return ends < begins ? .refused(Refusal("endsBeforeItBegins", say("It ends before it begins."))) : .allowed
    }
}
