/// Addresses of the public shelf and of search within a network.
extension Place {
    package static let library: Place = "library"
    package static let libraryItem: Place = "library/:document"
    package static let search: Place = "networks/:network/search"
}
