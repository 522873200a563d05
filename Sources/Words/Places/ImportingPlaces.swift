/// Addresses of what networks brought along, and of who claims it.
extension Place {
    package static let unclaimed: Place = "unclaimed"
    package static let offerClaim: Place = "unclaimed/:person"
    package static let claim: Place = "claims/:secret"
    package static let imported: Place = "networks/:network/imported"
}
