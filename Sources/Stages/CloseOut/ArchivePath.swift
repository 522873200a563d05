import Markup

/// A file of an archive. Links between files are relative, so that the folder opens from anywhere, without a server.
struct ArchivePath: Sendable, Hashable {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    static let front = ArchivePath("index.html")
    static let style = ArchivePath("style.css")

    /// The same page as data.
    var data: ArchivePath {
        ArchivePath("data/\(path.hasSuffix(".html") ? String(path.dropLast(5)) : path).json")
    }

    /// The way to this file from another one.
    func from(_ other: ArchivePath) -> Way {
        let depth = other.path.count { $0 == "/" }
        return Way(target: String(repeating: "../", count: depth) + path)
    }

    /// A relative link.
    struct Way: Destination {
        let target: String
    }
}
