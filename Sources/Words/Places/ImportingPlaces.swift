/// Addresses of what networks brought along.
extension Place {
    package static let imported: Place = "networks/:network/imported"
}
