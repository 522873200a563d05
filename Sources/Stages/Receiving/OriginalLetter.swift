import Domain
import Mail
import Markup
import Words

/// A letter as it came, decoded and shown as text: nothing in it runs, and reply addresses are taken out.
struct OriginalLetter: Encodable, Rendered {
    struct Line: Encodable {
        let name: String
        let value: String
    }

    struct File: Encodable {
        let name: String
        let type: String
        let bytes: Int
    }

    private static let mostLetters = 200_000
    /// What everybody who reads the post may know of the letter.
    private static let plainHead: Set<String> = ["from", "to", "date", "subject", "message-id"]

    let head: [Line]
    let text: String
    let files: [File]

    /// - Parameter isWhole: with every line of its head; some tell from where it was written, and who else got it.
    init(_ letter: ID<ReceivedLetter>, in scene: Scene, isWhole: Bool) throws {
        guard let digest = try ReceivedLetterStore(scene).digest(of: letter),
            let bytes = try? scene.setting.files.read(digest)
        else { throw Path.NotFound() }
        self.init(bytes, scene.setting.site, isWhole: isWhole)
    }

    init(_ bytes: [UInt8], _ site: Site, isWhole: Bool) {
        let shown = { (text: String) in site.withoutReplyAddresses(String(text.prefix(Self.mostLetters))) }
        guard let letter = try? IncomingMessage(parsing: bytes) else {
            head = []
            text = isWhole ? shown(String(decoding: bytes.prefix(Self.mostLetters), as: UTF8.self)) : ""
            files = []
            return
        }
        let lines = letter.headers.filter { isWhole || Self.plainHead.contains($0.name.lowercased()) }
        head = lines.prefix(200).map { Line(name: $0.name, value: shown($0.value)) }
        text = shown(letter.text ?? letter.html ?? "")
        files = letter.attachments.map { File(name: shown($0.name), type: $0.type, bytes: $0.bytes.count) }
    }

    var html: HTML {
        """
        <p class="meta">\(say("Decoded, as text. Reply addresses are taken out."))</p>
        <pre class="source" dir="auto">\(head.html { "\($0.name): \($0.value)\n" })</pre>
        <pre class="source" dir="auto">\(text)</pre>
        \(when(!files.isEmpty, "<ul class=\"meta\">\(files.html { "<li>\($0.name) (\($0.type), \($0.bytes) B)</li>" })</ul>"))
        """
    }
}

extension Site {
    func withoutReplyAddresses(_ text: String) -> String { replies?.redacted(text) ?? text }
}
