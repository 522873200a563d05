import Foundation

/// What really lies in a folder, however deep: plain files with their sizes. Anything else is named and refused.
struct BagInventory {
    private(set) var files: [String: Int] = [:]

    init(_ folder: URL, most: Int) throws(BagFault) {
        try look(in: folder, called: "", most)
    }

    private mutating func look(in folder: URL, called prefix: String, _ most: Int) throws(BagFault) {
        guard let stream = opendir(folder.path) else { throw .unreadable(prefix.isEmpty ? folder.path : prefix) }
        defer { closedir(stream) }
        var deeper: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let path = prefix + name
            var facts = stat()
            guard lstat(folder.appending(path: name).path, &facts) == 0 else { throw .unreadable(path) }
            switch facts.st_mode & S_IFMT {
            case S_IFREG: files[path] = Int(facts.st_size)
            case S_IFDIR: deeper.append(name)
            default: throw .notPlain(path)
            }
            guard files.count <= most, path.split(separator: "/").count <= 9 else { throw .tooMany(limit: most) }
        }
        for name in deeper.sorted() {
            try look(in: folder.appending(path: name), called: "\(prefix)\(name)/", most)
        }
    }
}
