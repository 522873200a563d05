import Markup

/// A file of an archive. Links between files are relative, so that the folder opens from anywhere, without a server.
struct ArchivePath: Sendable, Hashable {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    static let front = ArchivePath("index.html")
    static let style = ArchivePath("style.css")
    static let mark = ArchivePath("mark.svg")

    /// The way to this file from another one, perhaps to a place in it.
    func from(_ other: ArchivePath, at fragment: String? = nil) -> Way {
        let depth = other.path.count { $0 == "/" }
        return Way(target: String(repeating: "../", count: depth) + path + (fragment.map { "#\($0)" } ?? ""))
    }

    /// A relative link.
    struct Way: Destination {
        let target: String
    }
}
