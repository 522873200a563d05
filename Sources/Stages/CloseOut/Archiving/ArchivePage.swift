import Domain
import Markup
import Words

/// One page of an archive.
struct ArchivePage {
    let path: ArchivePath
    let title: Phrase
    let body: HTML

    init(_ path: ArchivePath, _ title: Phrase, _ body: HTML) {
        self.path = path
        self.title = title
        self.body = body
    }
}
