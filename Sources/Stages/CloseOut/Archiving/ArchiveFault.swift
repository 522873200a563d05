/// Why an archive is not believed, beyond what a bag can be wrong in: in one sentence that names it.
package enum ArchiveFault: Error, Hashable, CustomStringConvertible {
    /// A fact that every archive of ours states is missing or not one.
    case noFact(String)
    case newer(String)
    case notFull(String)
    /// The chain of events: what is wrong at which position.
    case chain(position: Int, String)
    case wrongDigest
    /// A page that could run something.
    case active(page: String, String)
    case record(file: String, line: Int, String)
    case unknownTable(String)
    case unknownColumn(String, String)
    case alreadyHere(String)
    /// A backup goes into a database nobody has used, and into the tables it came from.
    case inUse
    case otherTables
    case addressTaken(String, by: String)
    case clash(String)
    case stray(String)
    case broken(String)
    case missingFile(String)
    case noRoom(needed: Int, free: Int)

    package var description: String {
        switch self {
        case .noFact(let name): "bag-info.txt does not say \(name): this is no archive of a learning network."
        case .newer(let what): "This archive was made by a newer Roundtable (\(what))."
        case .notFull(let audience):
            "This archive was made for “\(audience)” and does not hold everything; only a full one can be taken in."
        case .chain(let position, let what): "The chain of events breaks at position \(position): \(what)."
        case .wrongDigest: "The last digest of the chain is not the one that bag-info.txt states."
        case .active(let page, let what): "The page \(page) could run something: it holds \(what)."
        case .record(let file, let line, let what): "Line \(line) of \(file): \(what)."
        case .unknownTable(let name): "There is no table \(name); a newer Roundtable may have made this archive."
        case .unknownColumn(let table, let name):
            "The table \(table) has no column \(name); a newer Roundtable may have made this archive."
        case .alreadyHere(let name): "The network \(name) is here already; --replace puts the archive in its place."
        case .inUse: "Somebody uses this database already; a backup goes into an empty one."
        case .otherTables:
            "This backup was made by another version of Roundtable; restore it with that one, then migrate."
        case .addressTaken(let slug, let name): "The address \(slug) belongs to another network here, \(name)."
        case .clash(let what): "It holds something whose id another network has here: \(what)"
        case .stray(let what): "It points into another network: \(what)."
        case .broken(let what): "What it holds does not fit together: \(what)"
        case .missingFile(let digest): "The file with the digest \(digest) is named in it and not there."
        case .noRoom(let needed, let free): "Its files need \(needed) bytes and there are \(free) free."
        }
    }
}
