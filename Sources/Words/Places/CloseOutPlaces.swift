/// Addresses of the end of a network, and of what follows it.
extension Place {
    package static let closing: Place = "networks/:network/closing"
    package static let beginClosing: Place = "networks/:network/closing/begin"
    package static let closingItem: Place = "networks/:network/closing/items/:item"
    package static let tickClosingItem: Place = "networks/:network/closing/items/:item/tick"
    package static let thanks: Place = "networks/:network/closing/thanks"
    package static let newKeeper: Place = "networks/:network/closing/keepers/new"
    package static let agreeToKeep: Place = "networks/:network/closing/keepers/:keeper/agree"
    package static let dropKeeper: Place = "networks/:network/closing/keepers/:keeper/drop"
    package static let consent: Place = "networks/:network/consent"
    package static let closeNetwork: Place = "networks/:network/closing/close"
    package static let inheritance: Place = "networks/:network/inheritance"
    package static let nextNetwork: Place = "new-network/after/:network"
}
