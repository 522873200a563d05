/// What a key of somebody else's table stands for here.
package enum ImportKind: String, Sendable, Hashable, CaseIterable {
    case organisation, person, network
}

/// One run that brought people and organisations into the house.
package enum ImportBatch {}
