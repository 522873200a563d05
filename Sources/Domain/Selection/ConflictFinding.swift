/// Finds conflicts of interest: who leaves the same trace as a candidate has a tie to it.
package struct ConflictFinding: Sendable {
    private let people: [Trace: Set<ID<Person>>]

    /// - Parameter people: everybody who may come to read or judge, with the traces they leave.
    package init(_ people: [ID<Person>: Set<Trace>]) {
        self.people = people.reduce(into: [:]) { index, entry in
            for trace in entry.value { index[trace, default: []].insert(entry.key) }
        }
    }

    /// - Returns: each tie once, without those that were cleared being marked.
    package func ties(to candidate: Set<Trace>) -> [ID<Person>: Set<Conflict.Kind>] {
        var found: [ID<Person>: Set<Conflict.Kind>] = [:]
        for trace in candidate {
            for (kind, means) in Self.meaning(of: trace.kind) {
                guard let same = Trace(kind, trace.value), let people = people[same] else { continue }
                for person in people { found[person, default: []].insert(means) }
            }
        }
        return found
    }

    /// What it means when a person leaves the trace a candidate left, seen from the candidate's.
    private static func meaning(of kind: Trace.Kind) -> [(Trace.Kind, Conflict.Kind)] {
        switch kind {
        case .identity: [(.identity, .samePerson)]
        case .address: [(.address, .samePerson), (.namedPerson, .declared)]
        case .name: [(.name, .sameName), (.namedPerson, .declared)]
        case .organisation:
            [(.organisation, .sameOrganisation), (.elsewhere, .organisationElsewhere), (.namedOrganisation, .declared)]
        case .grant: [(.grant, .sameGrant)]
        case .network: [(.network, .sharedNetwork)]
        case .namedPerson: [(.name, .namedByApplicant), (.address, .namedByApplicant)]
        case .namedOrganisation: [(.organisation, .namedByApplicant), (.elsewhere, .namedByApplicant)]
        case .dossier: [(.dossier, .declared)]
        case .elsewhere: []
        }
    }
}
