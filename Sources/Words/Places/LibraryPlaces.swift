/// Addresses of the public shelf.
extension Place {
    package static let library: Place = "library"
}
