import Domain
import Markup
import Words

/// One page of an archive: what people read, and the same as data for programs.
struct ArchivePage {
    let path: ArchivePath
    let title: Phrase
    let content: any Encodable
    let body: HTML

    init(_ path: ArchivePath, _ title: Phrase, _ content: any Encodable, _ body: HTML) {
        self.path = path
        self.title = title
        self.content = content
        self.body = body
    }
}
