/// The first thing that is wrong with a bag, in one sentence that names it.
package enum BagFault: Error, Hashable, CustomStringConvertible {
    case noBag(String)
    case missing(String)
    case extra(String)
    case changed(String)
    /// Neither a file nor a folder: a link, a device, a pipe, a socket.
    case notPlain(String)
    /// A name that leads out of the folder, or that no bag of ours holds.
    case badName(String)
    case badLine(file: String, line: Int)
    case tooLarge(String, limit: Int)
    case tooMany(limit: Int)
    /// What the bag says of itself in `bag-info.txt` is not so.
    case wrongSum(said: String, found: String)
    case unreadable(String)
    case unwritable(String, reason: String)

    package var description: String {
        switch self {
        case .noBag(let what): "This is not a bag: \(what)."
        case .missing(let path): "The file \(path) is missing."
        case .extra(let path): "The file \(path) is not in the manifest: it was added later."
        case .changed(let path): "The file \(path) was changed: its digest is not the one in the manifest."
        case .notPlain(let path): "\(path) is neither a file nor a folder."
        case .badName(let path): "The manifest names a file that cannot be in this folder: \(path)."
        case .badLine(let file, let line): "Line \(line) of \(file) cannot be read."
        case .tooLarge(let path, let limit): "The file \(path) is larger than \(limit) bytes."
        case .tooMany(let limit): "There are more than \(limit) files."
        case .wrongSum(let said, let found): "bag-info.txt says \(said) (bytes.files), and there are \(found)."
        case .unreadable(let path): "The file \(path) cannot be read."
        case .unwritable(let path, let reason): "The file \(path) cannot be written: \(reason)."
        }
    }
}
