import Domain
import Web
import Words

/// The public shelf, and search within a network.
enum LibraryRoutes {
    static func add(to doors: Doors) {
        doors.page(.library, for: .anyone, LibraryPage.init)
        doors.page(.libraryItem, for: .anyone) { scene, path in try LibraryItemPage(scene, path) }
        doors.page(.search, SearchPage.init)
    }
}
