import Domain
import Files
import Foundation
import Markup
import Words

/// The payload of an archive while it grows: pages, sheets and files, each looked through before it is written.
final class ArchiveFolder {
    let bag: BagWriter
    let reader: Reader
    private let redaction: Redaction
    private let document: ArchiveDocument
    /// The sheets that were written, for the dictionary.
    private(set) var sheets: [ArchiveSheet] = []
    /// The words of the pages that were written, for searching.
    private(set) var index = ArchiveIndex()

    init(_ bag: BagWriter, document: ArchiveDocument, redaction: Redaction, reader: Reader) {
        self.bag = bag
        self.document = document
        self.redaction = redaction
        self.reader = reader
    }

    func cleaned(_ text: String) -> String { redaction.cleaned(text) }

    func write(_ page: ArchivePage) throws {
        let html = redaction.cleanedPage(document.html(page).written(for: reader))
        try bag.write(html, at: page.path.path)
        index.add(
            page.path, title: redaction.cleaned(page.title.spoken(to: reader)), text: PageText.of(html))
    }

    func write(_ text: String, at path: ArchivePath) throws { try bag.write(text, at: path.path) }

    /// A text of ours that may hold names.
    func write(cleaning text: String, at path: ArchivePath) throws { try write(redaction.cleaned(text), at: path) }

    /// Hands out a sheet to be filled row by row; it is finished when the body returns.
    func sheet(_ sheet: ArchiveSheet, _ fill: (SheetWriter) throws -> Void) throws {
        let writer = try SheetWriter(sheet, in: bag, cleaned: redaction.cleaned)
        try fill(writer)
        try writer.end()
        sheets.append(sheet)
    }

    /// A file people handed in, as it was.
    ///
    /// - Throws: ``FileStoreFailure/damaged(_:)`` when it is no longer what they handed in.
    func copy(_ file: URL, digest: String, to path: ArchivePath) throws {
        if bag.contains(path.path) { return }
        if try bag.copy(file, to: path.path).sha256 != digest { throw FileStoreFailure.damaged(digest) }
    }
}
