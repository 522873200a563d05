import Domain
import Words

/// A part of an archive: a first page that stands in its navigation, and perhaps more behind it.
protocol ArchiveChapter {
    var path: ArchivePath { get }
    var label: Phrase { get }

    /// Hands out one page after the other, so that a large network never stands in memory whole.
    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws
}
