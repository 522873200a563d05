import Domain
import Files
import Web
import Words

/// The parts of one multipart body on their way: texts are gathered, files go to their place while they come in.
struct UploadParts {
    private let files: FileStore?
    private(set) var input = Input()
    private var name = ""
    private var fileName: String?
    private var text: [UInt8] = []
    private var incoming: Incoming?

    /// - Parameter files: where files go; without it they are dropped, and their field is known by name only.
    init(_ files: FileStore?) {
        self.files = files
    }

    mutating func take(_ event: MultipartEvent) throws {
        switch event {
        case .part(let name, let fileName, _):
            self.name = name
            self.fileName = fileName
            text = []
            incoming = fileName.map { !$0.isEmpty } == true ? try files?.begin() : nil
        case .bytes(let bytes):
            if let incoming { try incoming.write(bytes) } else if fileName == nil { text += bytes }
        case .endOfPart: try finishPart()
        case .end: break
        }
    }

    private mutating func finishPart() throws {
        guard let fileName else {
            input.values[name, default: []].append(String(decoding: text, as: UTF8.self))
            return
        }
        // A field whose file nobody chose comes with an empty name.
        guard let incoming else {
            if files == nil, !fileName.isEmpty { input.values[name, default: []].append(FileName(fileName).text) }
            return
        }
        do {
            let type = try FileType(name: fileName, head: incoming.head)
            let stored = try incoming.keep()
            input.files[name, default: []].append(
                UploadedFile(name: FileName(fileName).text, type: type.served, digest: stored.digest, size: stored.size)
            )
        } catch let refusal as FileRefusal {
            input.problems.append(Form.Problem(name, refusal.phrase(for: FileName(fileName).text)))
        }
    }
}

extension FileRefusal {
    func phrase(for file: String) -> Phrase {
        switch self {
        case .empty: return say("“\(file)” is empty.")
        case .noEnding: return say("“\(file)” has no ending such as .pdf, so nobody could open it safely.")
        case .notTaken(let ending):
            let accepted = FileType.accepted
            return say("Files ending in “\(ending)” are not taken. These are: \(accepted)")
        case .notWhatItSays: return say("“\(file)” is not what its ending says.")
        }
    }
}
