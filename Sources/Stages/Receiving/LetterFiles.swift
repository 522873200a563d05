import Domain
import Files
import Mail
import Web
import Words

/// What came along with a letter: what is taken, and what is not, with its reason.
struct LetterFiles: Sendable {
    struct File: Sendable {
        /// Without folders and reply addresses.
        let name: String
        let bytes: [UInt8]
    }

    let taken: [File]
    let refused: [Phrase]

    init(_ attachments: [IncomingMessage.Attachment], _ site: Site) {
        var taken: [File] = []
        var refused: [Phrase] = []
        var bytes = 0
        for attachment in attachments {
            let file = File(
                name: FileName(site.withoutReplyAddresses(attachment.name)).text, bytes: attachment.bytes)
            if let reason = Self.refusal(of: file, beside: bytes) {
                refused.append(reason)
            } else {
                bytes += file.bytes.count
                taken.append(file)
            }
        }
        self.taken = taken
        self.refused = refused
    }

    /// The same limits as for files that are chosen in a browser.
    private static func refusal(of file: File, beside bytes: Int) -> Phrase? {
        let name = file.name
        let most = InputReading.mostBytesPerFile >> 20
        if file.bytes.count > InputReading.mostBytesPerFile { return say("“\(name)” is larger than \(most) MB.") }
        if bytes + file.bytes.count > InputReading.mostBytesWithFiles {
            return say("“\(name)” is one too many: together they are too large.")
        }
        do {
            _ = try FileType(name: file.name, head: file.bytes.prefix(Incoming.headLength))
            return nil
        } catch {
            return error.phrase(for: name)
        }
    }

    /// Puts them in their place, before the action that names them.
    func keep(in store: FileStore) throws -> [UploadedFile] {
        try taken.map { file in
            let type = try FileType(name: file.name, head: file.bytes.prefix(Incoming.headLength))
            let stored = try store.keep(file.bytes, limit: InputReading.mostBytesPerFile)
            return UploadedFile(
                name: file.name, type: type.served, digest: stored.digest, size: stored.size)
        }
    }
}
